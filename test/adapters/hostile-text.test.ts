import mammoth from 'mammoth'
import readSheets from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/adapters/attachments/write-docx.ts'
import { writeXlsx } from '../../src/adapters/attachments/write-xlsx.ts'
import { renderAnswer as onConsole } from '../../src/adapters/console/render-answer.ts'
import { terminalText } from '../../src/adapters/console/terminal-text.ts'
import { renderAnswer as inSlack } from '../../src/adapters/slack/render-answer.ts'
import { renderPost as postInSlack } from '../../src/adapters/slack/render-post.ts'
import { renderAnswer as inWechat } from '../../src/adapters/wechat/render-answer.ts'
import { renderPost as postInWechat, renderWhole } from '../../src/adapters/wechat/render-post.ts'
import { LONGEST_REPLY } from '../../src/adapters/wecom/limits.ts'
import { renderAnswer as inWecom } from '../../src/adapters/wecom/render-answer.ts'
import { renderPost as postInWecom } from '../../src/adapters/wecom/render-post.ts'
import type { Answer } from '../../src/core/answer/answer.ts'
import { type Post, postSchema } from '../../src/core/rooms/post.ts'
import { altText } from '../../src/core/summary/alt-text.ts'
import { postMarkdown, postText } from '../../src/core/summary/post-text.ts'
import { pictureOf, shareRow } from '../support/indicator-rows.ts'

/** What a document or a note may hold, and what is looked for in what comes of it: no reader of it acts on anything. */
const CALLS = '<!channel> <!here> <@U123> @所有人 @all @here'
const UNSEEN = '\u001b[31m\u001b]0;x\u0007\b\r增长\u202e5.6%\u202c\u2066\u200f\u061c'
const MARKS =
  '**粗** *斜* _下_ ~删~ `码` [看](https://evil.example/a) ![图](https://evil.example/b.png) <b>&lt;i&gt;</b>'
const HOSTILE = `工程${CALLS} ${UNSEEN} ${MARKS} 完`
const FORMULA = "=cmd|' /C calc'!A0"

const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const MOVING = /(?![\n\t])\p{Cc}/u

const ANSWER: Answer = {
  ...{ intent: 'targets', outcome: 'answered', language: 'zh', figures: [], suggestions: [HOSTILE] },
  ...{ text: HOSTILE, note: HOSTILE },
  citations: [
    {
      ...{ code: '计21-1.2-3', document: HOSTILE, digest: false, section: [HOSTILE], paragraph: 3 },
      ...{ text: HOSTILE, quote: HOSTILE },
    },
  ],
}

const SECTION = { heading: HOSTILE, lines: [{ text: HOSTILE, codes: ['计21-1'] }] }
const POST: Post = postSchema.parse({
  ...{ kind: 'summary', title: HOSTILE, head: [HOSTILE], sections: [SECTION], more: [SECTION], foot: [HOSTILE] },
  table: {
    caption: HOSTILE,
    columns: [HOSTILE, '数'],
    rows: [
      [HOSTILE, '1'],
      [FORMULA, '2'],
    ],
  },
})

/** Every text in something that is sent. What a button gives back is shown to nobody, and a plain text calls nobody. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const isPlain = 'type' in value && value.type === 'plain_text'
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'value' ? [] : textsIn(one).map((text) => (isPlain ? text.replace(/[<@*]/g, '') : text)),
  )
}

const wecomPages = (files: boolean, buttons: boolean) =>
  postInWecom(POST, 'key', { longest: LONGEST_REPLY, buttons, files }).pages

describe('hostile text of a document calls nobody, formats nothing, moves and turns nothing', () => {
  /** Everything that a text must not hold where it is shown: by place, for each acts on other signs. */
  const slack = /<[!@#]|(?<!\u200b)@(?!\u200b)(?=[a-z所])|(?<!\u200b)\*(?!\u200b)/
  const wecom = /<@|@所|@all|\]\(|:\/\/|!\[|(?<!\u200b)`|\*\*粗/
  const wechat = /@/

  it.each([
    ['an answer in Slack', slack, () => textsIn(inSlack({ id: 'a', answer: ANSWER }, 'channel'))],
    ['an answer in Slack, for its asker alone', slack, () => textsIn(inSlack({ id: 'a', answer: ANSWER }, 'private'))],
    ['a post in Slack', slack, () => textsIn(postInSlack(POST))],
    ['an answer in WeCom', wecom, () => textsIn(inWecom({ id: 'a', answer: ANSWER }).pages)],
    ['a post of WeCom’s bot', wecom, () => textsIn(wecomPages(true, true))],
    ['a post by a group’s webhook', wecom, () => textsIn(wecomPages(false, false))],
    ['an answer in WeChat', wechat, () => textsIn(inWechat(ANSWER).parts)],
    ['a post in WeChat', wechat, () => [...postInWechat(POST), ...renderWhole(POST)]],
    ['an answer in a terminal', MOVING, () => [terminalText(onConsole(ANSWER))]],
    ['a post as a text', /<!|<@|@[所ah]/, () => [postText(POST)]],
    ['a post as Markdown', /<!|<@|@[所ah]|(?<!\\)[*_`[]粗|(?<!\\)`码|(?<!\\)\[看/, () => [postMarkdown(POST)]],
    [
      'a picture’s description',
      /<!|<@|@[所ah]/,
      () => [altText(pictureOf([shareRow({ name: HOSTILE })], { title: HOSTILE }))],
    ],
  ])('%s', (_, acted, render) => {
    const texts = render()

    expect(texts.join('')).toContain('工程')
    expect(texts.filter((text) => acted.test(text))).toEqual([])
    expect(texts.filter((text) => TURNING.test(text) || MOVING.test(text))).toEqual([])
  })

  it('a spreadsheet, and no cell of it begins a formula', async () => {
    const { bytes, alt, name } = await writeXlsx({
      ...(POST.table ?? { caption: '', columns: [], rows: [] }),
      notes: [HOSTILE, FORMULA],
    })

    const [sheet] = await readSheets(Buffer.from(bytes))
    const cells = textsIn(sheet?.data)
    expect(cells.join('')).toContain('工程')
    expect(cells.filter((text) => /^[=+\-@\t＝＋－＠]/.test(text))).toEqual([])
    expect([...cells, alt, name].filter((text) => TURNING.test(text) || MOVING.test(text))).toEqual([])
  })

  it('a Word document', async () => {
    const { bytes, alt, name } = await writeDocx({
      ...(POST.table ?? { caption: '', columns: [], rows: [] }),
      notes: [HOSTILE],
    })

    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(value).toContain('工程')
    expect(html).not.toMatch(/<a |<img|<b>|<em>/)
    expect([value, alt, name].filter((text) => TURNING.test(text) || MOVING.test(text))).toEqual([])
  })
})

describe('what a command prints', () => {
  it('is what it was for programs that read JSON, with every unseen sign as an escape', () => {
    const data = { quote: HOSTILE, other: '\u007f\u009b' }

    const printed = terminalText(`${JSON.stringify(data)}\n`)

    expect(printed).not.toMatch(TURNING)
    expect(printed).not.toMatch(MOVING)
    expect(JSON.parse(printed)).toEqual(data)
  })

  it('keeps lines, tabs and the bar of its own progress', () => {
    const own = ['甲\t乙\n丙', '\r██░░ 2/4', '\r\u001b[K']

    expect(own.map(terminalText)).toEqual(own)
  })
})

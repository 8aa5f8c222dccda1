import { z } from 'zod'
import type { PersonText } from '../../core/errors.ts'
import { itemCode } from '../../core/remember/item.ts'
import { refuseAwayFromMachine } from '../at-the-machine.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { localTime } from '../local-time.ts'
import { type ChangedInputs, type Replay, replayAnswer, type StoredAnswer } from '../replay.ts'

/** An earlier answer again: the same, or then and now with what changed in between. */
export const replayCommand = officeCommand({
  name: 'replay',
  role: 'operator',
  input: z.strictObject({ id: z.string().min(1).max(200) }),
  async run({ id }, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('replay', caller)
    const replay = await replayAnswer(id, desk)
    const { row, was, is, differs, changed } = replay
    return {
      status: 0,
      text: { zh: told(replay, 'zh'), en: told(replay, 'en') },
      data: {
        ...{ id, at: new Date(row.at).toISOString(), room: row.room, person: row.person, question: row.question },
        ...{ verdict: differs.length === 0 ? 'same' : 'different', differs, changed, was, is },
      },
    }
  },
})

type Language = keyof PersonText

const WORDS = {
  same: { zh: '与当时相同', en: 'the same' },
  different: { zh: '与当时不同', en: 'different' },
  asked: { zh: '问', en: 'asked' },
  changed: { zh: '变化', en: 'changed' },
  answer: { zh: '答', en: 'answer' },
  was: { zh: '当时', en: 'then' },
  is: { zh: '现在', en: 'now' },
} satisfies Record<string, PersonText>

function told({ row, was, is, differs, changed }: Replay, language: Language): string {
  const word = (name: keyof typeof WORDS) => WORDS[name][language]
  const same = differs.length === 0
  const lines = [
    `${row.id}  ${localTime(row.at)}  ${row.room}  ${word(same ? 'same' : 'different')}`,
    `${word('asked')}: ${row.question}`,
    `${word('changed')}: ${changesTold(changed, same, language)}`,
  ]
  if (same) return [...lines, ...answerTold(word('answer'), was)].join('\n')
  return [...lines, ...answerTold(word('was'), was), ...answerTold(word('is'), { ...is })].join('\n')
}

/** The answer and its sources, each line behind the word for which of the two it is. */
function answerTold(name: string, answer: StoredAnswer): string[] {
  const said = `${String(answer.text)}${answer.note === '' || answer.note === undefined ? '' : `（${String(answer.note)}）`}`
  const sources = citationsSchema.safeParse(answer.citations).data ?? []
  return [said, ...sources.map(({ code, quote }) => `[${code}] “${quote}”`)]
    .flatMap((text) => text.split('\n'))
    .map((line) => `${name} │ ${line}`)
}

const citationsSchema = z.array(z.object({ code: z.string(), quote: z.string() }))

function changesTold(changed: ChangedInputs, same: boolean, language: Language): string {
  const parts = changesOf(changed).map((part) => part[language])
  if (parts.length > 0) return parts.join(language === 'zh' ? '；' : '; ')
  if (same) return language === 'zh' ? '无' : 'nothing'
  return language === 'zh'
    ? '依据均未变化而结果不同，请把编号告知维护人员'
    : 'no input, and yet the answer is another: tell whoever maintains the program'
}

function changesOf({ rules, documents, items, asker }: ChangedInputs): PersonText[] {
  const list = (files: readonly string[]) => files.join(', ')
  const parts: (PersonText | false)[] = [
    rules !== null && { zh: `规则 ${rules.was} → ${rules.is}`, en: `rules ${rules.was} → ${rules.is}` },
    documents === null && { zh: '当时未记录文件内容', en: 'which documents there were was not kept' },
    ...(documents === null
      ? []
      : [
          documents.changed.length > 0 && {
            zh: `文件内容已改 ${list(documents.changed)}`,
            en: `documents with another content: ${list(documents.changed)}`,
          },
          documents.added.length > 0 && {
            zh: `新增文件 ${list(documents.added)}`,
            en: `documents added: ${list(documents.added)}`,
          },
          documents.removed.length > 0 && {
            zh: `已撤文件 ${list(documents.removed)}`,
            en: `documents gone: ${list(documents.removed)}`,
          },
        ]),
    items.length > 0 && {
      zh: `事项状态已变 ${list(items.map(itemCode))}`,
      en: `items that have moved on: ${list(items.map(itemCode))}`,
    },
    asker && { zh: '提问人已隐去', en: 'who asked has been taken out' },
  ]
  return parts.filter((part) => part !== false)
}

import { describe, expect, it } from 'vitest'
import { composerOf } from '../../src/app/write-posts.ts'
import type { ComposeRequest } from '../../src/core/summary/composer.ts'
import { ATTACHMENTS } from '../../src/core/summary/post-job.ts'
import { weekly } from '../support/summaries.ts'

const composer = composerOf({ info() {}, warn() {}, error() {} })
const NONE = { asked: [], open: [], quiet: [] }

function request(given: Partial<ComposeRequest> = {}): ComposeRequest {
  const { knowledge, region, planYear, day, issue } = weekly()
  return {
    ...{ template: 'weekly', knowledge, room: 'bureau', region, planYear, day, issue, since: null },
    ...{ direct: false, weeksSilent: 4, namesLate: false, attachments: ATTACHMENTS, editors: NONE },
    ...{ month: '2021-07', assessment: null },
    ...given,
  }
}

describe('who writes posts', () => {
  it('writes both templates with a picture, a spreadsheet and a Word document', async () => {
    const both = [
      await composer.compose(request()),
      await composer.compose(request({ template: 'monthly', planYear: 2020, day: '2020-10-09' })),
    ]

    expect(both.map(({ post }) => post.title)).toEqual([
      '武昌区2021年计划执行情况周报',
      expect.stringMatching(/^武昌区.*通报$/),
    ])
    for (const written of both)
      expect((await written.files()).map(({ type }) => type)).toEqual([
        ...['image/png', 'application/xlsx', 'application/docx'],
      ])
  })

  it('makes the files that are wanted and no other, in their order', async () => {
    const typesOf = async (attachments: ComposeRequest['attachments']) =>
      (await (await composer.compose(request({ attachments }))).files()).map(({ type }) => type)

    expect(await typesOf(['docx', 'picture'])).toEqual(['application/docx', 'image/png'])
    expect(await typesOf([])).toEqual([])
  })

  it('says of a post that nobody approves that nobody did', async () => {
    const { post } = await composer.compose(request({ direct: true }))

    expect(post.foot.at(-1)).toBe('自动汇总，按设置直接发布，未经审核。')
  })

  it('tells editors what the room is not told', async () => {
    const editors = { ...NONE, asked: [{ question: '地铁11号线通了没', times: 6 }] }

    const told = await composer.compose(request({ editors }))

    expect(JSON.stringify(told.editors)).toContain('地铁11号线通了没')
    expect(JSON.stringify(told.post)).not.toContain('地铁11号线通了没')
  })
})

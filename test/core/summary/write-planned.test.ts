import { describe, expect, it } from 'vitest'
import type { Note } from '../../../src/core/remember/note.ts'
import { composeWeekly } from '../../../src/core/summary/compose-weekly.ts'
import { livingOf } from '../../support/living.ts'
import { weekly } from '../../support/summaries.ts'
import { DAY, PLAN, written } from '../../support/weekly-world.ts'

/** What the post says under 下步安排 after one note about a project. */
function nextAfter(project: string, given: Partial<Note> & Pick<Note, 'text'>) {
  const subject = { kind: 'project', id: project, ...PLAN } as const
  const living = livingOf(DAY, { notes: [written(1001, subject, '2021-07-29', '郑八', given)] })
  const { post } = composeWeekly(weekly({ living }))
  return post.more.find(({ heading }) => heading.includes('下步安排'))?.lines ?? []
}

describe('下步安排 where notes are silent', () => {
  it('quotes what the plan means to do next with a project that was reported, as the plan and with its code', () => {
    const lines = nextAfter('武船二分厂项目', { text: '施工图审查通过', stage: '前期' })

    expect(lines).toEqual([
      {
        text: '武船二分厂项目：2021年计划“推动武船二分厂项目开工”。',
        codes: ['注-1001', expect.stringMatching(/^计21-/)],
      },
    ])
  })

  it.each([
    ['a step that has been reached', '武船二分厂项目', { text: '桩基开始施工', stage: '开工' }],
    ['a step before the one reached', '武船二分厂项目', { text: '主体封顶', stage: '在建' }],
    [
      'anything beside the milestone of a note',
      '武船二分厂项目',
      { text: '图审通过', stage: '前期', next: { text: '开工', day: '2021-09-30' } },
    ],
    ['anything of a project that the plan does not name', '清江大桥', { text: '图审通过', stage: '前期' }],
  ] as const)('does not quote %s', (_, project, given) => {
    const lines = nextAfter(project, given)

    expect(lines.filter(({ text }) => text.includes('计划“'))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { PhraseFinder } from '../../../src/core/lexicon/phrase-finder.ts'
import { theLexicon } from '../../support/lexicon.ts'

const { themes, lists } = await theLexicon()

/** Ids of the fields that a question names. */
function askedIn(text: string): string[] {
  return [...new Set(themes.asked(text).map(({ value }) => value.id))]
}

describe('the fields of a question', () => {
  it.each([
    ['养老方面有哪些举措', ['elderly']],
    ['营商环境怎么抓', ['business_environment']],
    ['What is planned for transport?', ['transport']],
    ['商务区有哪些项目', []],
    ['科技园有哪些项目', []],
    ['主题教育开展了哪些', ['self_building']],
  ])('%s', (text, ids) => {
    expect(askedIn(text)).toEqual(ids)
  })
})

describe('a text speaks of a field', () => {
  const speaks = (id: string, text: string) => themes.ofText(text).some((theme) => theme.id === id)

  it('by its words, and not where they are part of another word or name', () => {
    expect(speaks('education', '扩容优质教育资源')).toBe(true)
    expect(speaks('education', '开展主题教育')).toBe(false)
    expect(speaks('transport', '建成铁路专用线')).toBe(true)
    expect(speaks('transport', '完成铁路新村征收')).toBe(false)
  })
})

describe('words of lists', () => {
  it('tell problems from people in need', () => {
    expect(lists.has('problems', '还存在不少困难')).toBe(true)
    expect(lists.has('problems', '帮扶困难群众')).toBe(false)
  })

  it('put the words for one stage together and no others', () => {
    const [hit] = lists.stages.find('新开工')

    expect(hit?.value).toContain('开工建设')
    expect(hit?.value).not.toContain('启动')
  })
})

describe('a phrase', () => {
  it('ends within its text', () => {
    const finder = new PhraseFinder([
      ['新', 1],
      ['新建', 2],
    ])

    expect(finder.find('创新')).toEqual([{ start: 1, end: 2, word: '新', value: 1 }])
  })
})

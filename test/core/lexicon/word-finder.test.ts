import { describe, expect, it } from 'vitest'
import { PhraseFinder } from '../../../src/core/lexicon/phrase-finder.ts'
import { WordFinder } from '../../../src/core/lexicon/word-finder.ts'

const finder = new WordFinder<string>([
  ['list', '清单'],
  ['listing', '挂牌'],
  ['pipe', '管道'],
  ['municipal pipe network', '市政管网'],
  ['go public', '上市'],
  ['r&d', '研发'],
  ['no 3 hospital', '三医院'],
  ['share', '占比'],
  ['share', '共享'],
])

const values = (text: string) => finder.find(text).map(({ value }) => value)

describe('phrases of English words', () => {
  it('are found in any form, the longest at each place', () => {
    expect(values('How many km of municipal pipe networks?')).toEqual(['市政管网'])
    expect(values('pipes')).toEqual(['管道'])
    expect(values('two firms went public')).toEqual(['上市'])
  })

  it('are taken as they are spelled before any other form', () => {
    expect(values('listings')).toEqual(['挂牌'])
    expect(values('lists')).toEqual(['清单'])
    expect(values('listed')).toEqual(['清单', '挂牌'])
  })

  it('hang together over blanks and hyphens, and over nothing else', () => {
    expect(values('municipal-pipe  network')).toEqual(['市政管网'])
    expect(values('municipal, pipe network')).toEqual(['管道'])
    expect(values('municipal pipe. Network')).toEqual(['管道'])
  })

  it('stand beside Chinese and signs', () => {
    expect(finder.find('2024年R&D投入')).toMatchObject([{ start: 5, end: 8, word: 'R&D', value: '研发' }])
    expect(values('the No. 3 Hospital')).toEqual(['三医院'])
  })

  it('give each of their values', () => {
    expect(values('shares')).toEqual(['占比', '共享'])
  })

  it('are exact only from end to end', () => {
    expect(finder.exact('Municipal Pipe Networks')).toEqual(['市政管网'])
    expect(finder.exact('the pipe')).toEqual([])
  })
})

describe('a dictionary word at the end of a text', () => {
  it('does not reach beyond it, however long other words are that begin alike', () => {
    const words = new PhraseFinder([
      ['economy', 1],
      ['economy of the whole county', 2],
    ])

    expect(words.find('our economy')).toEqual([{ start: 4, end: 11, word: 'economy', value: 1 }])
  })
})

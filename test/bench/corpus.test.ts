import { describe, expect, it } from 'vitest'
import { documentsOf, recombine } from '../../bench/corpus.ts'
import { lookAlikeParagraphs } from '../../bench/look-alike.ts'
import { questionsAbout } from '../../bench/questions.ts'
import { SeededRandom } from '../../bench/random.ts'

function corpus(seed: number, count: number): string[] {
  const random = new SeededRandom(seed)
  return recombine(lookAlikeParagraphs(50, random), count, random)
}

describe('a made corpus', () => {
  it('is the same for the same seed and another for another one', () => {
    expect(corpus(7, 200)).toEqual(corpus(7, 200))
    expect(corpus(7, 200)).not.toEqual(corpus(8, 200))
  })

  it('has as many paragraphs as asked, each different', () => {
    const paragraphs = corpus(3, 500)

    expect(paragraphs).toHaveLength(500)
    expect(new Set(paragraphs).size).toBe(500)
  })

  it('is made of the sentences of its source alone', () => {
    const source = [
      '新建道路9条，养护桥梁3座。改造老旧小区12个！启动东站综合枢纽建设。',
      '一、主要任务\n——开办夜校6所；',
    ]

    const paragraphs = recombine(source, 20, new SeededRandom(1))

    const sentences = paragraphs.flatMap((paragraph) => paragraph.split('。')).filter((sentence) => sentence !== '')
    expect([...new Set(sentences)].sort()).toEqual(
      ['启动东站综合枢纽建设', '改造老旧小区12个', '新建道路9条，养护桥梁3座'].sort(),
    )
  })

  it('refuses a source without sentences', () => {
    expect(() => recombine(['一、总则'], 5, new SeededRandom(1))).toThrow('no sentence')
  })
})

describe('made documents', () => {
  it('have a hundred paragraphs each, and a region and a year', () => {
    const documents = documentsOf(corpus(1, 297))

    expect(documents.map(({ paragraphs }) => paragraphs.length)).toEqual([100, 100, 100])
    expect(documents.map(({ kind, region, period }) => `${kind} ${region} ${period}`)).toEqual([
      'plan 清江区 2012',
      'report 清江区 2012H1',
      'plan 清江区 2013',
    ])
    expect(new Set(documents.map(({ codePrefix }) => codePrefix)).size).toBe(3)
  })

  it('give the same questions for the same seed', () => {
    const documents = documentsOf(corpus(1, 297))
    const questions = questionsAbout(documents, 40, new SeededRandom(5))

    expect(questions).toHaveLength(40)
    expect(questions).toEqual(questionsAbout(documents, 40, new SeededRandom(5)))
    expect(questions.some((question) => question.includes('多少'))).toBe(true)
  })
})

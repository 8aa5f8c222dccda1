import { describe, expect, it } from 'vitest'
import { askedAmount } from '../../../src/core/question/asked-amount.ts'
import { askedTime } from '../../../src/core/question/asked-periods.ts'
import { askingInChinese, withAmounts } from '../../../src/core/question/english-asking.ts'
import { cleanQuestion } from '../../../src/core/question/normalise.ts'
import { lexicon } from '../../support/knowledge.ts'

const classesOf = (question: string) => askedAmount(askingInChinese(question, lexicon), lexicon)?.classes

describe('an amount asked for in English', () => {
  it.each([
    ['How many kilometres of dyke are built?', ['length']],
    ['how many more square metres were added', ['area']],
    ['How many new patients were treated?', ['people']],
    ['What percentage of the plan is done?', ['percent']],
    ['Floor area of the new library', ['area']],
    ['What is the area of the square?', ['area']],
    ['What is the goal for housing demolition area?', ['area']],
    ['What was the total expropriation area in May?', ['area']],
    ['How much was paid for it?', ['money']],
    ['What is the recovery rate?', ['percent']],
  ])('%s', (question, classes) => {
    expect(classesOf(question)).toEqual(classes)
  })

  it('is of things where no unit is named, and is none where none is asked', () => {
    expect(classesOf('How many bridges were repaired?')).toContain('count')
    expect(classesOf('How many of the patients recovered?')).toContain('count')
    expect(classesOf('Which bridges were repaired?')).toBeUndefined()
    expect(classesOf('What is planned in the renovation area?')).toBeUndefined()
  })

  it('keeps the word that is counted', () => {
    expect(askingInChinese('How many teachers came?', lexicon)).toContain('teachers')
    expect(askingInChinese('How many hectares were sown?', lexicon)).not.toContain('hectares')
    expect(askingInChinese('how much was done housing expropriation area', lexicon)).not.toContain('area')
    expect(askingInChinese('How much was spent in the renovation area?', lexicon)).toContain('area')
  })
})

describe('amounts in words', () => {
  it.each([
    ['100 million yuan', '1亿 yuan'],
    ['2.5 billion', '25亿'],
    ['640 thousand', '64万'],
    ['1.15 million', '115万'],
    ['3 million', '300万'],
    ['5 thousand', '5 thousand'],
  ])('%s is %s', (english, chinese) => {
    expect(withAmounts(english)).toBe(chinese)
  })
})

describe('a second question in one sentence', () => {
  it.each([
    'How many roads are built and how many bridges?',
    'How many roads are built, and at how many places?',
    'What is built and who pays?',
  ])('begins behind a comma: %s', (question) => {
    expect(askingInChinese(question, lexicon).split(', ')).toHaveLength(2)
  })

  it('is none where "and" joins two things', () => {
    expect(askingInChinese('How many roads and bridges are built?', lexicon)).not.toContain(',')
  })
})

describe('English times', () => {
  it.each([
    ['the 2023 first-half report', ['2023H1'], [2023]],
    ['in the first six months of 2023', ['2023H1'], [2023]],
    ['mid-2023', ['2023H1'], [2023]],
    ['at mid-year 2023', ['2023H1'], [2023]],
    ['by the end of June 2023', ['2023H1'], [2023]],
    ['Jan-Jun 2023', ['2023H1'], [2023]],
    ["2023's second half", ['2023H2'], [2023]],
    ['first half of last year', ['2023H1'], [2023]],
    ['first nine months of 2023', ['2023Q1-Q3'], [2023]],
    ['by the end of 2023', ['2023'], [2023]],
    ['mid-April 2023', ['2023'], [2023]],
    ['the year before', ['2023'], [2023]],
    ['h1 and h2 2023', ['2023H1', '2023H2'], [2023]],
  ])('%s', (text, periods, years) => {
    expect(askedTime(text, 2024)).toMatchObject({ periods, years })
  })

  it('leave the year open where only a part of it is named', () => {
    expect(askedTime('in H2', 2024)).toMatchObject({ periods: ['2024H2'], years: [] })
    expect(askedTime('by the end of June', 2024)).toMatchObject({ periods: ['2024H1'], years: [] })
  })
})

describe('the language of a question', () => {
  it('is English where a Chinese name stands in an English sentence', () => {
    expect(cleanQuestion('How much money goes into the Riverside Square (江滨首善广场)?').language).toBe('en')
    expect(cleanQuestion('江滨首善广场 total investment 多少').language).toBe('zh')
  })
})

import { describe, expect, it } from 'vitest'
import { plainEnglish } from '../../../src/core/question/english-phrasing.ts'

describe('a way of asking', () => {
  it.each([
    ['How much was invested in urban construction?', 'How much was the investment in urban construction?'],
    [
      'What is the annual investment of the 32 major government projects?',
      'What is the annual investment of the 32 major projects within the government investment plan?',
    ],
    ['How much investment did major projects realize?', 'how much investment in major projects was realize?'],
    ['Sum up the epidemic figures.', 'summarize the epidemic figures.'],
  ])('is put into the form that is read: %s', (question, plain) => {
    expect(plainEnglish(question)).toBe(plain)
  })

  it('of a question in Chinese stays as it is', () => {
    expect(plainEnglish('城建投资  多少 FAI')).toBe('城建投资  多少 FAI')
  })
})

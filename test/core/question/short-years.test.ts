import { describe, expect, it } from 'vitest'
import { withShortYears } from '../../../src/core/question/short-years.ts'

describe('a year in two digits', () => {
  it.each([
    ['14年社零计划增多少', [2015], '2014年社零计划增多少'],
    ['青岭12年要转移多少劳动力', [2012], '青岭2012年要转移多少劳动力'],
    ['09年出口降了多少', [2009], '2009年出口降了多少'],
    ['16年的固投目标', [2017], '2016年的固投目标'],
  ])('is that of a paper or beside it: %s', (text, years, full) => {
    expect(withShortYears(text, years)).toBe(full)
  })

  it.each([
    ['15年保修', [2021]],
    ['12年义务教育覆盖多少人', [2012]],
    ['12年免费教育', [2012]],
    ['近10年增长多少', [2010]],
    ['14年以上的车', [2014]],
    ['历时12年建成的桥', [2012]],
    ['第14年', [2014]],
    ['2014年', [2014]],
  ])('stays where it is how long something takes, or no paper is near: %s', (text, years) => {
    expect(withShortYears(text, years)).toBe(text)
  })
})

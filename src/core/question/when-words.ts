/** A month, a quarter, a day or a year that is asked for, in Chinese: a part of a regular expression. */
export const WHICH_DATE = '几月(?:几[号日])?|哪一?[天年日月](?!都)|哪个(?:月|季度)'

/** When, in Chinese, as a part of a regular expression: 什么时候, 几月几号, 哪个季度. */
export const WHEN = `什么时候|什么时间|何时|啥时候?|几时|${WHICH_DATE}`

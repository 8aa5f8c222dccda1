import type { DocumentKind, Level, PlanDocument } from './plan-document.ts'

/** What the head of an English paper tells; undefined where it tells nothing of a field. */
export interface EnglishHead {
  readonly title: string
  readonly kind: DocumentKind
  /** 全国, or a name as it is written: Guangzhou, Huangpu District. */
  readonly region: string | undefined
  readonly level: Level | undefined
  readonly year: number | undefined
  /** The five years of a plan by its title: 2021-2025. */
  readonly span: string | undefined
  readonly reported: string | undefined
  readonly meeting: string | undefined
  readonly speaker: string | undefined
  readonly speakerTitle: string | undefined
}

/** Fewer letters tell no language. */
const LEAST_LETTERS = 120

/** True for a text in English: one that has hardly a Chinese sign. */
export function isEnglish(texts: readonly string[]): boolean {
  const text = texts.slice(0, 60).join('\n')
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  const latin = (text.match(/[A-Za-z]/g) ?? []).length
  return latin >= LEAST_LETTERS && han * 20 < latin
}

/** True for a paper whose title says that it is in English: asked of every paragraph, it looks at none. */
export function isEnglishPaper({ title }: Pick<PlanDocument, 'title'>): boolean {
  return !/\p{Script=Han}/u.test(title) && /(?:[A-Za-z]+[^A-Za-z]+){2}[A-Za-z]+/.test(title)
}

const TITLE = /\b(?:report|plan|outline|budget|bulletin|communiqu[eé]|notice|summary|statistics|breakdown)\b/i
/** A crumb of the page around the paper: Home / Work Reports. */
const CRUMB = / [/>»|] |^(?:home|print|share|updated|source)\b/i
const LONGEST_TITLE = 220

/** Title, kind, region, year and occasion by the lines before the first heading; `body` is the text behind them. */
export function readEnglishHead(head: readonly string[], body: string): EnglishHead {
  const lines = head.map((line) => line.replace(/[’]/g, "'").trim())
  const isTitle = (line: string) =>
    TITLE.test(line) && line.length <= LONGEST_TITLE && !CRUMB.test(line) && !/[.:;,]$/.test(line)
  const title = lines.find(isTitle) ?? lines.find((line) => !CRUMB.test(line)) ?? ''
  const all = lines.join('\n')
  const reported =
    dateIn(lines.find((line) => /\bsession\b|\bdelivered\b|\bcongress\b/i.test(line)) ?? '') ?? dateIn(all)
  const place = regionIn([title, ...lines])
  const span = spanOf(title)
  return {
    title,
    kind: kindOf(title),
    ...place,
    year: yearOf(title, span, reported) ?? yearOfGoals(`${all}\n${body}`),
    span,
    reported,
    meeting: SESSION.exec(all)?.[1],
    ...speakerIn(lines),
  }
}

const ORDINAL =
  '(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth|Eighteenth|Nineteenth|Twentieth)|\\d{1,2}(?:st|nd|rd|th))'
const SESSION = new RegExp(`\\bthe (${ORDINAL} Session of the [^,.\\n]{0,80}?(?:Congress|Conference))`, 'i')

const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/breakdown|division of (?:tasks|responsibilit|labou?r)|task list/i, 'tasks'],
  [/work of the (?:\w+ ){0,3}government|government work report|\bwork report\b/i, 'work_report'],
  [/\bbudgets?\b(?!.*economic and social)/i, 'budget'],
  [/implementation|performance|execution|bulletin|communiqu|statistic|review of|mid-?term/i, 'report'],
  [/\bplan\b|outline|programme?\b/i, 'plan'],
  [/report/i, 'report'],
]

function kindOf(title: string): DocumentKind {
  return KINDS.find(([form]) => form.test(title.replace(/five-year plan period/i, '')))?.[1] ?? 'other'
}

const NAME = "([A-Z][a-z]+(?:['-][A-Za-z][a-z]+)*(?: [A-Z][a-z]+(?:['-][A-Za-z][a-z]+)*){0,2}?)"
const UNITS: readonly (readonly [string, Level])[] = [
  ['Autonomous Region', 'province'],
  ['Autonomous Prefecture', 'city'],
  ['Autonomous County', 'county'],
  ['Province', 'province'],
  ['Provincial', 'province'],
  ['Municipality', 'city'],
  ['Municipal', 'city'],
  ['City', 'city'],
  ['Prefecture', 'city'],
  ['New Area', 'county'],
  ['District', 'county'],
  ['County', 'county'],
  ['Banner', 'county'],
  ['Subdistrict', 'street'],
  ['Township', 'street'],
  ['Town', 'street'],
]
const UNIT = `(${UNITS.map(([word]) => word).join('|')})`
/** Where a head names whose paper it is: before its congress or government, behind the office of who speaks. */
const NAMED: readonly RegExp[] = [
  new RegExp(`${NAME} ${UNIT}(?: (?:People's )?(?:Congress|Government|Committee|Bureau|Commission))`),
  new RegExp(`Government of (?:the )?${NAME}(?: ${UNIT})?(?![a-z])(?= ?(?:[,.;\\n]|$|on |for |in |will|I ))`, 'm'),
  new RegExp(
    `(?:Mayor|Governor|Chairman|Chairwoman|Magistrate|Head) of (?:the )?${NAME}(?: ${UNIT})?(?=[,.;)\\s]|$)`,
    'm',
  ),
  new RegExp(`${NAME} ${UNIT}\\b`),
  new RegExp(`\\b(?:the )?(?:city|province|county|district|municipality) of ${NAME}(?=[^A-Za-z]|$)`),
  new RegExp(`${NAME} (?:city|province|county|district|municipality)\\b`),
  new RegExp(`^${NAME}(?= (?:sets?|aims?|targets?|plans?|eyes?|expects?|unveils?|outlines?) )`, 'm'),
  new RegExp(`\\b(?:of|in|for) ${NAME}(?= (?:for|in|20\\d\\d)|$)`, 'm'),
  new RegExp(`^${NAME}(?='s | (?:20\\d\\d )?(?:Government )?(?:Work )?Report)`, 'm'),
]
/** Words with a capital in front of a name, or instead of one, that are none of its own. */
const NO_NAME = new RegExp(
  `^(?:(?:${ORDINAL}|The|People's|Standing|Deputy|Vice|Acting|Draft|Delivered|Report|Session|On|At|To|Of|General|Annual|Main|Major|National|Local|Fellow|Deputies|Economic|Social|Development|Plan|Work|Government|Statistical|Bulletin|Communique|Home|Key|Work)(?: |$))+`,
  'i',
)

function regionIn(texts: readonly string[]): Pick<EnglishHead, 'region' | 'level'> {
  const text = texts.join('\n')
  if (/\bNational People's Congress\b|\bState Council\b|\bPeople's Republic of China\b|\bChina's\b/.test(text))
    return { region: '全国', level: 'national' }
  for (const form of NAMED) {
    const [, given = '', unit] = form.exec(text) ?? []
    const name = given.replace(NO_NAME, '').trim()
    if (name === '') continue
    const level =
      UNITS.find(([word]) => word === unit)?.[1] ??
      (/Governor/.test(form.source) && PROVINCES.test(name) ? 'province' : undefined)
    const said = unit === undefined || /^Munic|^Provincial|^City/.test(unit) ? name : `${name} ${unit}`
    return { region: said, level: level ?? (PROVINCES.test(name) ? 'province' : 'city') }
  }
  return { region: undefined, level: undefined }
}

const PROVINCES =
  /^(?:Beijing|Tianjin|Shanghai|Chongqing|Hebei|Shanxi|Liaoning|Jilin|Heilongjiang|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Hainan|Sichuan|Guizhou|Yunnan|Shaanxi|Gansu|Qinghai|Inner Mongolia|Guangxi|Tibet|Xizang|Ningxia|Xinjiang)\b/

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`
const DATES: readonly RegExp[] = [
  new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>20\\d\\d)`),
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (?<year>20\\d\\d)`),
]

function dateIn(text: string): string | undefined {
  for (const form of DATES) {
    const match = form.exec(text)
    const { day = '', year = '' } = match?.groups ?? {}
    const month = MONTHS.findIndex((name) => match?.slice(1).includes(name))
    if (match && month >= 0) return `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return /\b(20\d\d-\d\d-\d\d)\b/.exec(text)?.[1]
}

function yearOf(title: string, span: string | undefined, reported: string | undefined): number | undefined {
  if (span !== undefined) return Number(span.slice(0, 4))
  const given = reported === undefined ? undefined : Number(reported.slice(0, 4))
  const named = [...title.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year))
  const last = named.length > 0 ? Math.max(...named) : undefined
  return last !== undefined && given === last + 1 && kindOf(title) === 'work_report' ? given : (last ?? given)
}

/** The year for which a text sets its goals: main targets for 2017. */
function yearOfGoals(text: string): number | undefined {
  const year = /(?:targets?|goals?|objectives|tasks|plan)\b[^.;:\n]{0,60}?\b(?:for|in) (20\d\d)\b/i.exec(text)?.[1]
  return year === undefined ? undefined : Number(year)
}

/** 2021-2025 of the 14th Five-Year Plan, in the title of the plan itself. */
function spanOf(title: string): string | undefined {
  if (/implementation|review|mid-?term|evaluation|report/i.test(title)) return undefined
  const which = Number(/\b(1\d)th Five-?Year/i.exec(title)?.[1] ?? Number.NaN)
  return Number.isNaN(which) ? undefined : fiveYearsOf(which)
}

/** The years of a five-year plan by its number: the 13th is 2016-2020. */
export function fiveYearsOf(which: number): string {
  return `${1951 + 5 * which}-${1955 + 5 * which}`
}

const OFFICES = 'Mayor|Governor|Chairman|Chairwoman|Premier|Magistrate|Director|Head'

function speakerIn(lines: readonly string[]): Pick<EnglishHead, 'speaker' | 'speakerTitle'> {
  for (const line of lines.slice(0, 12)) {
    const behind = new RegExp(
      `^(?:By )?([A-Z][a-z]+(?: [A-Z][a-z]+){1,2}),? ((?:Acting |Vice |Executive )*(?:${OFFICES})\\b.*)$`,
    ).exec(line)
    if (behind) return { speaker: behind[1], speakerTitle: behind[2]?.replace(/[.)]$/, '') }
    const before = new RegExp(
      `^(?:By )?((?:Acting |Vice |Executive )*(?:${OFFICES})(?: of [A-Z][\\w ]+)?),? ([A-Z][a-z]+(?: [A-Z][a-z]+){1,2})$`,
    ).exec(line)
    if (before) return { speaker: before[2], speakerTitle: before[1] }
  }
  return { speaker: undefined, speakerTitle: undefined }
}

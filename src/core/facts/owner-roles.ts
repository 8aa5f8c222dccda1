import { BODY, LEAD, LEADER, OTHERS, RESPONSIBLE, TIME } from './roles.ts'

/** Whom a bracket or line names, in its own words, by what they do. */
export interface NamedRoles {
  readonly lead: string[]
  readonly responsible: string[]
  readonly others: string[]
  readonly leaders: string[]
  /** 11月底完成, 持续推进, 2022年6月底前. */
  readonly deadline?: string
}

type Role = 'lead' | 'responsible' | 'others' | 'leaders' | 'time'

const ROLES: readonly Role[] = ['lead', 'responsible', 'others', 'leaders', 'time']
const LABEL = new RegExp(`(?:(${LEAD})|(${RESPONSIBLE})|(${OTHERS})|(${LEADER})|(${TIME})) *: *`, 'g')

/** What stands between the units and their verb: 等单位按职责分工, 共同, 具体. */
const SHARED =
  '(?:等(?:有关|相关|成员)?(?:部门|单位)?)?(?:按照?(?:各自)?职[责能](?:分工)?|按(?:各自)?分工|依职责|根据职责分工|结合职责|各负其责)?(?:共同|分别|具体|联合|分头|分工|统筹|总|主要)?'
const LEADS = '牵头(?:负责|落实|实施|推进|组织|承办|抓总|组织实施|会同)?|主办|主责|主抓'
const IS_RESPONSIBLE = '负责(?:落实|实施|推进|组织|组织实施)?|承办|落实|组织实施|实施'
const TAKES_PART = '(?:积极|协同|协助)?配合(?:落实|实施)?|协助|协办|协同|参与|参加|配责|支持'
const BY_VERB = new RegExp(`^(?:由)?(.+?)${SHARED}(?:(${LEADS})|(${IS_RESPONSIBLE})|(${TAKES_PART}))$`, 'u')
/** 市发改委(牵头)、市财政局: the verb behind one unit of a list. */
const MARKED = /\((?:牵头|主办|牵头单位|牵头部门)\)$/u

const TIME_WORDS =
  /^(?:(?:力争|确保|务必|于|在|到|截至|限)?(?:20\d\d年|\d{1,2}月|第?[一二三四]季度|[上下]半年|今年|当年|年[底内]|全年|月底|\d+个?工作?日)[\d\p{Script=Han}-]{0,20}|(?:持续|长期|常年|全年|常态化|贯穿|分年|按年度?|逐年|适时|立即|即日|分批|年[底内])\p{Script=Han}{0,14})$/u

/** What a unit of government or an organisation ends with. */
const UNIT_END =
  /(?:[局委办部厅署院会社站所司团府镇乡县区市旗州盟队联行关科处室组班门馆校园场网协]|中心|街道|公司|集团|单位|平台|企业|基地|法院|开发区|新区|高新区|管委会|商会|海关|电台|学校|医院)(?:\([^()]*\))?\**$/u
/** Bodies that a maxim names and no task is given to: 党委领导、政府负责. */
const NO_UNIT = /^(?:党委|政府|社会|企业|部门|单位|公众|市场|个人|家庭|学校|上级|中央|地方|(?:党委)?领导|社区|行业)$/u

/**
 * The roles that the words of a bracket name: by labels (牵头单位:…；完成时限:…), by the verb behind the units
 * (合肥海关牵头，省贸促会配合), or both. Null where a stretch of it is neither of these nor a time; so a bracket that
 * explains something is nobody's.
 */
export function namedRoles(words: string): NamedRoles | null {
  const found: NamedRoles = { lead: [], responsible: [], others: [], leaders: [] }
  const times: string[] = []
  const labels = [...words.matchAll(LABEL)]
  if (!readStretch(words.slice(0, labels[0]?.index), null, found, times)) return null
  labels.forEach((label, i) => {
    const role = ROLES[[1, 2, 3, 4, 5].findIndex((group) => label[group] !== undefined)] ?? 'time'
    readStretch(words.slice(label.index + label[0].length, labels[i + 1]?.index), role, found, times)
  })
  const deadline = times.join('，')
  return deadline === '' ? found : { ...found, deadline }
}

/** Reads the words behind a label, or those in front of the first; false where no label stands and they say something else. */
function readStretch(words: string, label: Role | null, found: NamedRoles, times: string[]): boolean {
  let waiting: string[] = []
  for (const part of partsOf(words)) {
    const verb = BY_VERB.exec(part)
    if (label === 'time') times.push(part)
    else if (TIME_WORDS.test(part)) times.push(part)
    else if (verb && label !== 'leaders') {
      const units = [...waiting, ...unitsIn(verb[1] ?? '')]
      waiting = []
      if (label === null && !units.every(isUnit)) return false
      const does = verb[2] !== undefined ? 'lead' : verb[3] !== undefined ? 'responsible' : 'others'
      found[label === null || label === 'responsible' ? does : label].push(...units)
    } else waiting.push(...unitsIn(part))
  }
  if (label === null) return waiting.length === 0
  if (label === 'time') return true
  for (const unit of waiting) {
    const isLead = label === 'responsible' && MARKED.test(unit)
    found[isLead ? 'lead' : label].push(isLead ? unit.replace(MARKED, '') : unit)
  }
  return true
}

/** Stretches between commas, and behind a verb that ends one: 市商务局牵头、市财政局配合. Brackets within stay whole. */
function partsOf(words: string): string[] {
  return splitOutside(words.replace(/(牵头|负责|配合)、/gu, '$1，'), /[,，;；。\n]/u).map((part) =>
    part.replace(/^(?:和|及|以及|并)/u, ''),
  )
}

/** The units of a list: 省财政厅、各市(州)人民政府. */
export function unitsIn(words: string): string[] {
  return splitOutside(words.replace(JOINED, '$1、'), /[、,，;；。\s]/u)
}

/** 和 between two units, which many a unit has in its name. */
const JOINED =
  /([局委办部厅院会司团府关队])(?:等(?:有关|相关)?(?:部门|单位))?(?:和|及|以及|与|会同)(?=\p{Script=Han})/gu

function splitOutside(words: string, at: RegExp): string[] {
  const parts: string[] = []
  let [depth, part] = [0, '']
  for (const char of words) {
    if (char === '(') depth++
    if (char === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && at.test(char)) {
      parts.push(part)
      part = ''
    } else part += char
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '')
}

/** A bracket with nothing but units: (区发改局、区财政局), and a time behind them. */
export function bareUnits(words: string): NamedRoles | null {
  const parts = partsOf(words)
  const times = parts.filter((part) => TIME_WORDS.test(part))
  const [first, ...rest] = parts.filter((part) => !TIME_WORDS.test(part)).flatMap(unitsIn)
  if (first === undefined || !BARE_UNIT.test(first)) return null
  if (!rest.every((unit) => BARE_UNIT.test(unit) || /^各\p{Script=Han}{2,8}/u.test(unit))) return null
  const named = { lead: [], responsible: [first, ...rest], others: [], leaders: [] }
  return times.length > 0 ? { ...named, deadline: times.join('，') } : named
}

const BARE_UNIT = new RegExp(`^[省市区县]?\\p{Script=Han}{2,14}(?:${BODY})$`, 'u')

function isUnit(name: string): boolean {
  return name.length >= 3 && name.length <= 40 && UNIT_END.test(name) && !NO_UNIT.test(name)
}

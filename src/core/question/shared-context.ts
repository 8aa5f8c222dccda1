/** A time as people write it behind several questions. */
const TIME = '(?:20\\d\\d年?|[今去前明]年)?(?:[上下]半年|全年)|20\\d\\d年?|[今去前明]年'
/** 都问2021年的, 全按2021年说: the time of all that stands in front. */
const OF_ALL = new RegExp(
  `[,，。.;；?？!！\\s]+(?:以上|上面|这些|几个)?(?:都|全|均|统一|一律|全部|统统)(?:是|问|要|按|以|看|查|指|说|算|用)*(?:的是)?(${TIME})(?:的|年度|来|为准|口径|说|算|看|查|情况|数据|数|那份|报告|计划|里)*[。.!！]*$`,
  'u',
)
/** 备案多少处,选址呢 (2020H1): a time in brackets at the end. */
const IN_BRACKETS_BEHIND = new RegExp(`\\s*[(（]\\s*(${TIME}|20\\d\\d ?[HhQq][1-4])\\s*[)）]\\s*[。.!！]*$`, 'u')
const HAS_TIME = /20\d\d|[今去前明]年|[上下]半年/

/** A message with the time that stands behind all of its questions in front of the first; as it is where none does. */
export function withTimeInFront(message: string): string {
  const [tail, time = ''] = OF_ALL.exec(message) ?? IN_BRACKETS_BEHIND.exec(message) ?? []
  if (tail === undefined) return message
  const front = message.slice(0, -tail.length)
  const mark = /^[?？]/.test(tail) ? tail.charAt(0) : ''
  const whole = /^20\d\d$/.test(time) ? `${time}年` : /[HhQq]\d$/.test(time) ? `${time} ` : time
  return front
    .split(/(?<=[?？;；])/u)
    .map((part) => (HAS_TIME.test(part) || !/[\p{L}\p{N}]/u.test(part) ? part : `${whole}${part.trim()}`))
    .join('')
    .concat(mark)
}

const SAME =
  /^(.{2,20}?)(?:和|跟|与|同)(.{2,20}?)(?:到底|究竟)?(?:是不是|是|算)(?:同?一?回事|一码事|(?:同|一)一?[个所条处家项座](?:项目|地方|东西|学校|单位)?|一样的?)(?:吗|么|嘛|吧)?[,，;；?？]*(.*)$/u

/** A和B是一回事吗?各是什么安排: what is asked of each of the two by itself; empty where no two things are held to be one. */
export function eachOfTwo(message: string): readonly string[] {
  const [, first = '', second = '', rest = ''] = SAME.exec(message) ?? []
  if (first === '' || /[,，?？]/.test(first + second)) return []
  const asks = rest.replace(/各自?|分别|都|它们|两个|[?？]+$/gu, '').trim()
  const asked = asks === '' ? '有什么安排' : asks
  return [`${first}${asked}?`, `${second}${asked}?`]
}

/** X总的完成率和重大项目完成率各是多少: a measure of the whole and of a part of it, and what asks. */
const WHOLE_AND_PART =
  /^(.{2,24}?)(?:总的?|整体|总体|全部|整个)(的?\p{Script=Han}{1,4}[率额数量])(?:和|与|跟|及|以及)(?:其中的?)?(\p{Script=Han}{2,10}?)的?(\p{Script=Han}{2,4}[率额数量])(?:各自?|分别)?(?:是|为|有)?(?:多少|几)(?:[,，].*)?$/u

/** The whole's measure and that of a part of it, each as a question; empty where no such two are asked. */
export function wholeAndPart(question: string): readonly string[] {
  const [, whole = '', measure = '', part = '', own = ''] =
    WHOLE_AND_PART.exec(question.replace(/[?？。]+$/u, '')) ?? []
  if (whole === '' || !measure.endsWith(own.slice(-2))) return []
  return [`${whole}${measure.replace(/^的/, '')}多少`, `${whole}其中${part}${own}多少`]
}

/** 完成率比时间进度低多少?其中重大项目呢: a measure asked of a whole, and behind it a part of the whole by its name. */
const MEASURE_OF_WHOLE =
  /^(.{2,24}?)(的?\p{Script=Han}{0,2}(?:率|进度|占比|比重|增速|增幅|降幅)[^?？]*)[?？。;；,，]+\s*(.+)$/u
const PART_OF_IT =
  /^(?:那么?|而)?(?:其中|里面|里头|当中)的?(\p{Script=Han}{2,8}?)的?(?:又|则)?(?:呢|(?:低|高|差|慢|快|落后|领先|是|有)?(?:多少|几)(?:个?(?:百分)?点|%)?)[呢?？。]*$/u

/** The measure of the whole and the same of its part, each as a question; empty where no such two are asked. */
export function ofWholeAndPart(question: string): readonly string[] {
  const [, whole = '', measure = '', behind = ''] = MEASURE_OF_WHOLE.exec(question.trim()) ?? []
  const part = PART_OF_IT.exec(behind)?.[1]
  return part === undefined ? [] : [`${whole}${measure}?`, `${whole}其中${part}${measure}?`]
}

const LED_BY = /^[^:：\d]{0,14}[:：]\s*/u
const OWN_TIME = new RegExp(`^(?:${TIME})`, 'u')
const KIND_BEHIND = /(增速|增幅|增长率|目标|目标值|完成数|完成值|实际|完成率|总量|预期)(?:数|值)?$/u
const HELD_TOGETHER = /比|差|区别|不同|变化|关系|一样|高低|多少(?!$)|谁|哪/u

/**
 * 2020上半年GDP增速、2021年GDP目标: amounts that each have a time and a kind of their own, each as a question; empty where they
 * are of one kind (two years' goals are looked at side by side) or are held against each other.
 */
export function eachOfOwnTime(message: string): readonly string[] {
  const led = LED_BY.exec(message)?.[0] ?? ''
  const rest = message.slice(led.length).replace(/(?:分别|各)?(?:是|为)?(?:多少|几)?[?？。!！\s]*$/u, '')
  if (HELD_TOGETHER.test(message.replace(/多少[?？。]*$/u, ''))) return []
  const parts = rest.split(/[、,，;；]|和|与|跟|及|以及/u).map((part) => part.trim())
  const kinds = parts.map((part) => KIND_BEHIND.exec(part)?.[1] ?? '')
  const isEach = parts.length > 1 && parts.every((part) => OWN_TIME.test(part) && part.length <= LONGEST_AMOUNT)
  if (!isEach || kinds.includes('') || new Set(kinds).size < 2) return []
  return parts.map((part) => `${part}多少?`)
}

const LONGEST_AMOUNT = 24

const SCOPES =
  /^(.{4,24}?)[,，](?:按)?([^,，?？]{2,12}?)(?:口径|范围|层面)(?:的)?([^,，?？]{0,8}(?:多少|几)[^,，?？]{0,4})[?？,，;；]+(?:按|那)?([^,，?？]{2,14}?)(?:口径|范围|层面)(?:的)?(?:又|呢|则)?[^,，]{0,14}[?？。]*$/u

/** 重大项目投资,全区口径完成多少?政府投资口径又完成多少: the subject in front within each of two scopes, each as a question. */
export function inEachScope(message: string): readonly string[] {
  const [, front = '', first = '', asks = '', second = ''] = SCOPES.exec(message) ?? []
  if (front === '') return []
  const time = OWN_TIME.exec(front)?.[0] ?? ''
  const subject = front.slice(time.length)
  return [`${time}${first}${subject}${asks}?`, `${time}${second}里${subject}${asks}?`]
}

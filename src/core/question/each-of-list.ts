const TIME = '(?:20\\d\\d年?)?(?:[上下]半年|全年)|20\\d\\d年?|[今去前明]年(?:[上下]半年)?'
/** How long each answer is to be, and in what form: nothing that is asked. */
const MANNER =
  /[,，。;；(（\s]*(?:请|麻烦)?(?:分别|各自?|每[一]?[样项个条])?(?:用|给我?|来|说|讲|写|列)*(?:一句话?|两句话?|简[单短要](?:地)?(?:说|讲)?)(?:就行|即可|概括|说明|说说|说|讲讲|讲|回答)?[)）。!！]*$/u
const NUMERALS = '两三四五六七八'
const KIND = '(?:样|项|块|件事?|个方面|方面|类|条|个)(?:工作|事情?|内容)?'
const ASKS = /怎么|咋|如何|什么|啥|哪|情况|进展|安排|计划|多少|几|到哪|有没有/u
const LIST = new RegExp(
  `^(${TIME})?(?:的|里|中|[\\s,，:：])*([^,，?？。]{2,60}?)[,，\\s]?(?:这|上述|以上)?([${NUMERALS}几\\d])${KIND}(?:的)?((?:分别|各自?|都|各).{1,24}|(?:分别|各自?|都)?(?:是)?(?:怎么|咋|如何|什么|啥|情况|进展).{0,20})$`,
  'u',
)
const LEAST = 2

/**
 * 道路、停车位、公厕这三样分别怎么安排的,各一句话: what is asked of each of the things that the asker counts, each as a question.
 * Empty where the count is not that of the things.
 */
export function eachOfList(message: string): readonly string[] {
  const said = message.replace(/[?？\s]+$/u, '').replace(MANNER, '')
  const [, time = '', list = '', count = '', asks = ''] = LIST.exec(said) ?? []
  if (list === '' || !ASKS.test(asks)) return []
  const things = list.split(/[、,，]|和|以及|与|及/u).map((thing) => thing.trim())
  const counted = NUMERALS.indexOf(count) + LEAST
  const isThat = count === '几' || things.length === (/\d/.test(count) ? Number(count) : counted)
  // what is asked of two together is answered together, unless each is to be told by itself
  const isEach = things.length > LEAST || /分别|各/u.test(asks) || MANNER.test(message)
  if (things.length < LEAST || !isThat || !isEach || things.some((thing) => thing.length < LEAST)) return []
  const asked = asks.replace(/分别|各自?|都/gu, '')
  return things.map((thing) => `${time}${thing}${asked}`)
}

const ASKED_OF_ALL = new RegExp(
  `^([^\\s,，]{2,14}?)[\\s,，]+(${TIME})?(?:的|里|[\\s,，])*((?:各自?|分别|都)?(?:是|有)?(?:多少|几\\p{Script=Han}{0,2}|怎么.{1,8}|咋.{1,6}|如何.{0,4}|什么.{0,6}|啥.{0,6}|情况.{0,6}|进展.{0,4}))[?？。]*$`,
  'u',
)

/**
 * (1)路灯(2)公园(3)培训 上半年各多少: of numbered things of which the last alone is followed by what asks, the question of each.
 * Empty where one of the others asks by itself.
 */
export function eachOfNumbered(pieces: readonly string[]): readonly string[] {
  const [, thing = '', time = '', asks = ''] = ASKED_OF_ALL.exec(pieces.at(-1) ?? '') ?? []
  const others = pieces.slice(0, -1).map((piece) => piece.replace(/[\s,，、;；]+$/u, ''))
  if (thing === '' || others.length === 0 || others.some((one) => ASKS.test(one) || one.length > LONGEST_THING))
    return []
  const asked = asks.replace(/^(?:各自?|分别|都)/u, '')
  return [...others, thing].map((one) => `${time}${one}${asked}`)
}

const LONGEST_THING = 16

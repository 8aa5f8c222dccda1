/** A part of a long message that asks, with what was said around it. */
export interface Gist {
  /** The asking part with up to two parts in front of it. */
  readonly text: string
  /** The parts of the message that it leaves out. */
  readonly left: readonly string[]
}

/** Fewest parts and signs of a message that is told at length: shorter ones are read as they are. */
const FEWEST_PARTS = 4
const FEWEST_SIGNS = 30
/** Parts in front of the asking one that may say what it is about. */
const MOST_IN_FRONT = 2

/**
 * What a message that is told at length may ask (老师好,我是…,领导下午要用,想请教…修了多少处,太感谢了): each asking part with as
 * many parts in front of it as may belong to it, the longest first, so that no condition is left out while the whole of it
 * can be answered. A time that stands elsewhere in the message goes with it. None for a short message, or an English one.
 */
export function gistsOf(message: string): readonly Gist[] {
  const parts = message.split(PARTED).flatMap((part) => part.trim() || [])
  if (parts.length < FEWEST_PARTS || message.length < FEWEST_SIGNS || !/\p{Script=Han}{4}/u.test(message)) return []
  const asking = parts.flatMap((part, i) => (ASKS.test(part) && !ASKS_FOR_PERSON.test(part) ? [i] : []))
  const time = parts.map((part) => TIME.exec(part)?.[0]).find((found) => found !== undefined) ?? ''
  const gists: Gist[] = []
  for (let front = MOST_IN_FRONT; front >= 0; front--)
    for (const at of asking) {
      const from = at - front
      if (from < 0) continue
      const words = parts.slice(from, at + 1).map((part) => part.replace(LEADS, '').replace(ENDS, ''))
      const text = words.filter((part) => part !== '').join(',')
      const left = parts.filter((_, i) => i < from || i > at)
      gists.push({ text: TIME.test(text) ? text : `${time}${text}`, left })
    }
  return gists
}

const PARTED = /[,，。;；!！~～\n]+|(?<=[?？])/u
const ASKS = /多少|几(?!乎|天前|年前)|什么|哪|谁|怎么(?!都|也)|何时|啥|咋|[吗呢]$|是不是|有没有|[?？]/u
/** 哪位有空回我一下: asks who will answer, and nothing of a paper. */
const ASKS_FOR_PERSON =
  /^(?:哪位|谁|有没有(?:人|哪位|谁)|哪个(?:老师|同事|领导))(?:有空|知道|能|可以|方便|帮|懂|清楚|在|手[上头])/u
const TIME = /(?:20\d\d年?|[今去前明]年)(?:全年|[上下]半年)?/u
/** 想请教一下, 他问我, 我就记得有: what leads up to the words that ask, or to what they are about. */
const LEADS =
  /^(?:那个?|就是|主要是?|另外|还有|不是说?|说起|所以|然后|(?:[我你您他她咱]们?|人家|领导|老总|大家)?(?:就|只|还|这边|那边|一下子)*(?:想|要|来)?(?:跟|向)?(?:[你您]们?)?(?:请教|请问|问|核实|核对|核|确认|了解|打听|打听|查|记得|听说)(?:一?下)?(?:我|个(?:小?(?:事情?|问题)))?(?:是|有)?)+/u
/** 来着, 记不住了: what closes a part and tells nothing. */
const ENDS = /(?:来着|呀|啊|呢|哈|嘛|记不(?:住|清|得)了?|想不起来了?|忘了|不(?:太|大)?清楚|不知道)+$/u

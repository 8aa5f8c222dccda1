import { toSimplified } from '../document/simplified.ts'
import { UNSEEN_SIGNS } from '../document/unseen-signs.ts'
import { withUsualCharacters } from '../lexicon/characters.ts'

export type Language = 'zh' | 'en'

export interface CleanQuestion {
  /** What is read: half-width, simplified, without address, politeness and signs. */
  readonly text: string
  /** Language of the answer: Chinese as soon as the question has a word of it. */
  readonly language: Language
}

/** Longer than any question that people ask: a longer text is no question. */
export const LONGEST_QUESTION = 1000

const ADDRESS = /<[@#!][^>]*>|@[^\s@\u2005,，]{1,20}[\s\u2005]?/g
const GREETING =
  /^(?:不对不对|不对|不是的?|错了|[说问打弄搞]错了|哦|噢|嗯|好的|那个)(?=[,，、。!\s])|(?:各位)?(?:领导|同事|老师|大家|机器人|小助手)(?:们)?(?:好|早)?(?=[,，。!\s])|^(?:你好|您好|早上好|上午好|下午好|晚上好|早|嗨|hi|hello|hey)(?=[,，。!\s])|不好意思(?:打扰一?下?)?|打扰一?下?了?|麻烦(?:您|你|帮忙)?(?:问|查|看)?(?:一?下)?|想?请教(?:一?下)?|请问(?:一?下)?|帮(?:我|忙)?(?:查|看|问)(?:一?下)?|我想(?:问|知道|了解|查)(?:一?下)?|换(?:个|一个)(?:话题|问题)|顺便问(?:一?下)?|劳驾|辛苦(?:了|一下|大家)?|谢谢(?:啦|了|大家)?|多谢|感谢|急(?:用|!)+|在线等|(?:please|pls|thanks|thank you|could you (?:please )?(?:tell me)?|can you tell me|i'?d like to know|may i ask)(?=[\s,.!?]|$)/gi
const UNSEEN = new RegExp(`[\\p{Cc}${UNSEEN_SIGNS}]`, 'gu')
const SIGNS = /\p{Extended_Pictographic}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu

/** 我区, 咱们市里: the asker's own region, which the room tells; 我区属企业, 本级 are other words. */
const OWN_REGION =
  /(?:[我咱俺]们?|本)(?:自治[区州县旗]|[省市区县州旗])(?:里面?|这边|这里|的)?(?=[\p{Script=Han}\dA-Za-z,])(?![属级直委长内外域间])/gu

/**
 * A question as it is read: NFKC, simplified script, without mention, greeting, politeness, the asker's own region, emoji and control signs.
 * Thousands marks go (26,891 is 26891), unless a full-width comma parted two figures. A text longer than any question comes back empty.
 */
export function cleanQuestion(raw: string): CleanQuestion {
  const parted = (raw.length > LONGEST_QUESTION ? '' : raw).replaceAll('，', '、')
  const plain = toSimplified(withUsualCharacters(parted.replace(ADDRESS, ' ').normalize('NFKC')))
    .replace(UNSEEN, ' ')
    .replace(SIGNS, ' ')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(MIXED_STAGE, '阶段')
    // 2021那一年 is the year
    .replace(/(?<=20\d\d)那一?年度?/gu, '年')
    // 2020半年 is its first half
    .replace(/(?<=20\d\d年?)半年(?![度报期])/gu, '上半年')
  const polite = withDigitYears(plain).trim().replace(GREETING, ' ').replace(OWN_REGION, '')
  const text = (/[\p{L}\p{N}]/u.test(polite) ? polite : plain)
    .replace(/(?<=[\p{Script=Han}\d])[ \t]+(?=\p{Script=Han})|(?<=\p{Script=Han})[ \t]+(?=\d)/gu, '')
    .replace(/\s+/g, ' ')
    // 多少家 多少钱: two amounts are asked, and the blank between them parts them
    .replace(/((?:多少|几)(?:\p{Script=Han}{1,2}))(?=(?:多少|几)(?:钱|元|亿|万|\p{Script=Han}[?？]?$))/gu, '$1,')
    // 2021GDP目标: a year and a word, and no word of both
    .replace(/(?<![\dA-Za-z.\-/])(20\d\d)(?=[A-Za-z]{2})/g, /\p{Script=Han}/u.test(polite) ? '$1年' : '$1 ')
    .replace(/^[\s,、。!;:]+/, '')
    .trim()
  return {
    text: withPlainCounts(text.replaceAll('上下半年', '上半年和下半年').replace(/\bwhich\s*(?=几)/gi, '哪')),
    language: languageOf(text),
  }
}

/** 到什么 stage 了. */
const MIXED_STAGE = /(?<=什么|哪个|哪一?|啥)\s*(?:stage|phase|step)s?\b/gi

/** 是哪四条 asks for them as 是哪几条 does; 四办是哪四办 asks what it means. */
function withPlainCounts(text: string): string {
  return (
    text
      .replace(/([两二三四五六七八九十])(?:招|板斧)(?=[是都有指叫为哪,?]|分别|$)/gu, '$1大措施')
      .replace(
        /([两二三四五六七八九十]\p{Script=Han}{1,3}?[”"]?\p{Script=Han}{0,4}?)(?:是|指|分别是|都是|包括)*(?:到底|究竟)?哪([两二三四五六七八九十]\p{Script=Han}{1,3}?)(?=[,，?？。\s]|$)/gu,
        withoutRepeat,
      )
      // 因汛情停的工: the word is parted by 的
      .replace(/([停开完竣动])的工(?![作程业地人资期])/gu, '$1工')
      // 开得了工不: the word is parted by whether it can be
      .replace(/([开动完竣复通])得[了成](工|业|学|园|市|车|水)(?:不|么|吗|没|嘛)?(?=[\s,，?？。!！]|$)/gu, '能$1$2吗')
      // 挂完牌了, 签了约: parted by how it was done
      .replace(/(挂|签|封|投|选|[开动竣复])[完好过了上](牌|约|顶|产|址|工)(?![作程业地人资期])了?/gu, withVerbWhole)
      .replace(/哪(?:[仨俩]|[两二三四五六七八九十]{1,2}(?=[个条项类张宗座家所大块点方件处种句样批片档]))/gu, '哪几')
  )
}

/** Steps of two characters that speech parts. */
const STEPS = new Set(['挂牌', '签约', '封顶', '投产', '选址', '开工', '动工', '竣工', '复工'])

function withVerbWhole(all: string, verb: string, object: string): string {
  return STEPS.has(verb + object) ? `${verb}${object}了` : all
}

/** 十方面实事是哪十方面 counts what there is by a measure word. */
const MEASURED = /^.(?:方面|[个项条件类种大点批方家处张句块层级])/u

/** 四办改革是哪四办 says its number again; 四项任务是哪三条 asks something else. */
function withoutRepeat(all: string, front: string, again: string): string {
  const isMeasured = front.length > again.length && MEASURED.test(again)
  return front.startsWith(again) && !isMeasured ? `${front}指什么` : all
}

const YEAR_DIGITS = '〇零一二三四五六七八九'

/** 二〇二一年 is 2021年, 一九年 is 2019年. */
function withDigitYears(text: string): string {
  const digit = (char: string) => Math.max(0, YEAR_DIGITS.indexOf(char) - 1)
  const short = text.replace(
    /(?<![〇零一二三四五六七八九十\d])([一二])([〇零一二三四五六七八九])年(?![级期内前后间以])/g,
    (_, tens: string, ones: string) => `20${digit(tens)}${digit(ones)}年`,
  )
  return short.replace(/二[〇零○O0][〇零○O0一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year].map((char) => (/[○O0]/.test(char) ? '0' : `${Math.max(0, YEAR_DIGITS.indexOf(char) - 1)}`)).join(''),
  )
}

/** English only where English words are said: GDP alone is as good Chinese. */
function languageOf(text: string): Language {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  const words = (text.match(/[A-Za-z]*[a-z]{2,}/g) ?? []).length
  if (han === 0) return words > 0 ? 'en' : 'zh'
  return words >= 5 && han <= 2 * words && !/[吗呢吧么啊的了]|多少|几|什么|怎|哪|谁|何|啥|咋|是否|有没有/.test(text)
    ? 'en'
    : 'zh'
}

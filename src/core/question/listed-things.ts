/** So many things are announced, and named behind a colon or a dash: three figures for 2021, please: A, B and C. */
const ANNOUNCED =
  /^(?<lead>[^:]*\b(?:(?:two|three|four|five|six|a few|several|some|\d) (?:more |quick |short |other |key )?(?:things|numbers|figures|facts|items|values|questions|points|data points|data|amounts|details|totals)|the following|these)\b[^:]*?)(?::|\s[-–—]\s)\s*(?<things>.+)$/isu
/** What is announced, and how it is asked for: neither tells what is asked. */
const ANNOUNCING =
  /\b(?:please|pls|kindly|quick(?:ly)?|i(?:['’]d| would)? (?:need|want|like)(?: to know)?|we need|can you (?:give|tell|get)(?: me| us)?|could you (?:give|tell|get)(?: me| us)?|(?:give|tell|get|send)(?: me| us)?|what (?:are|were|is)|let me have|looking for|(?:two|three|four|five|six|a few|several|some|\d|the|these) (?:more |quick |short |other |key )?(?:things|numbers|figures|facts|items|values|questions|points|data points|data|amounts|details|totals)|the following|these)\b/giu
const MOST = 6
const LEAST_LETTERS = 3

/**
 * The things that an English question announces and lists, each as a question of its own with the time that holds for
 * all; empty where it announces none.
 */
export function listedThings(question: string): readonly string[] {
  const { lead = '', things = '' } = ANNOUNCED.exec(question)?.groups ?? {}
  if (things === '' || !/[a-z]{3}/i.test(things)) return []
  const items = things
    .replace(/[?.!]+$/u, '')
    .split(/\s*[,;]\s*(?:and\s+|as well as\s+)?|\s+and\s+(?!(?:for|in|its?|their)\b)/iu)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  const isThing = (item: string) => item.replace(/[^a-z\p{Script=Han}]/giu, '').length >= LEAST_LETTERS
  if (items.length < 2 || items.length > MOST || !items.every(isThing)) return []
  const time = lead
    .replace(ANNOUNCING, ' ')
    .replace(/[,\s]+/gu, ' ')
    .trim()
  return items.map((item) => (/20\d\d/.test(item) || time === '' ? `${asked(item)}?` : `${asked(item)} ${time}?`))
}

/** Words that say by themselves what is measured: nobody counts them. */
const MEASURE =
  /\b(?:number|count|length|area|amount|value|share|size|total|percentage|rate|height|width|cost|growth|target|goal|investment|income|revenue|gdp|how|what|which|who|when|where|status|name|ranking)s?\b/i
/** New micro-circulation roads: things by their plural, in front of what is said of them. */
const COUNTED = /^(?:the )?(?:[a-z-]+ ){0,4}?[a-z-]{2,}[^su]s\b/i

/** The number of new roads, or the roads themselves: how many they are is asked. */
function asked(item: string): string {
  if (/^(?:the )?(?:number|count|length|area|amount|value|share|size|total|percentage|height|width|cost)\b/i.test(item))
    return `what is ${/^the /i.test(item) ? '' : 'the '}${item}`
  return COUNTED.test(item) && !MEASURE.test(item) ? `how many ${item}` : item
}

/** What is set for one thing, and for another: the same words in front of both. */
const FOR_EACH =
  /^(?<lead>[^?]*?\b(?:what|which|how (?:many|much))\b[^?]*?\b(?<joint>for|of|by|from|to) )(?<first>[^,?]{4,60}?),? and \k<joint> (?<second>[^,?]{4,60})\?*$/iu
const TIME = /\d{4}|\b(?:half|quarter|year|month)s?\b/i

/** The question for each of two things that one preposition joins twice; empty for two times, and for any other question. */
export function forEachThing(question: string): readonly string[] {
  const { lead = '', first = '', second = '' } = FOR_EACH.exec(question.trim())?.groups ?? {}
  if (first === '' || [first, second].some((thing) => TIME.test(thing) || /\band\b/i.test(thing))) return []
  return [first, second].map((thing) => `${lead}${thing}?`)
}

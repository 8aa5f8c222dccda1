/** 难在哪里, 差距在哪: a weakness or a stage is asked, and no place. */
const NO_PLACE_BEFORE = '[难差距现题因别同键点板势力卡输弱强好出面新]'
/** Asks where a thing is or is done. */
const WHERE = new RegExp(
  [
    '(?:[办设建装放开位]在|(?<=哪|什么|啥)[个些]?)(?:哪里|哪儿|哪些?地方|地方|位置|地点)',
    `(?<!${NO_PLACE_BEFORE})在(?:哪里|哪儿|哪(?=[?？。]|$)|哪[个些几]地方|什么地方|啥地方)(?![一二三四五六七八九十几])`,
  ].join('|'),
  'u',
)
const WHERE_ENGLISH =
  /\bwhere (?:(?:exactly|else) )?(?:is|are|was|were|will|would|did|does|do)\b[^?]*\b(?:built|build|located|sited|held|set up|situated|installed|opened|planted|laid|added)\b|\b(?:in|on|at|along) which (?:streets?|roads?|sub-?districts?|places?|locations?|areas?|neighbou?rhoods?)\b|\bwhich (?:streets?|roads?|sub-?districts?|places?|locations?|neighbou?rhoods?) (?:are|is|were|was|will|do|does|did)\b/iu
/** 哪几条街, 哪些社区: the kind of place that is asked for. */
const KIND = /哪(?:[一几些两]|[二三四五六七八九十]|\d{1,2})?(?:条|个|处|座|所)?(街|路|社区|镇|村|乡|区县|县区|地块)/u

/** Which sub-district, in which villages. */
const KINDS_ENGLISH: readonly (readonly [form: RegExp, kind: string])[] = [
  [/\bwhich (?:[a-z-]+ ){0,2}?sub-?districts?\b/iu, '街'],
  [/\bwhich (?:[a-z-]+ ){0,2}?(?:neighbou?rhoods?|communit(?:y|ies))\b/iu, '社区'],
  [/\bwhich (?:[a-z-]+ ){0,2}?villages?\b/iu, '村'],
  [/\bwhich (?:[a-z-]+ ){0,2}?towns?\b/iu, '镇'],
]

/** What stands in front of a kind of place that is not named, and behind one that is no place: 和社区景观, 老旧小区. */
const NOT_NAMED = '[和及与的各等对在向到从入个条处座多旧全有以将把于为、]'
const NO_PLACE_BEHIND = '(?:景观|治理|工作|服务|矫正|养老|卫生|医院|医生|教育|文化|建设|干部|书记|两级|振兴|道(?!路))'

/** What names places, whatever the place. */
const PLACE = /[街路村镇园湖河桥片站馆厂校院城湾岛山区县市省州旗乡港]|地块|点位|广场|大厦|中心|沿线|位于/u
const NO_PLACE = /市场|城市|全[区市省县]|我[区市省县]|市[级政]|区[级政]|省级|县级|片面/gu

/** 成绩在全市什么位置: a rank. */
const STANDING = /(?:考核|成绩|得分|排名|评比|指数|水平|总量|增速|规模)[^,，]{0,12}位置/u

/** True where a question asks for a place by a word for where. */
export function asksWhere(text: string): boolean {
  return (WHERE.test(text) && !STANDING.test(text)) || WHERE_ENGLISH.test(text)
}

/** The kind of place that a question asks for by its own word (哪几条街: 街); undefined where it names no kind. */
export function placeKindAsked(text: string): string | undefined {
  return KIND.exec(text)?.[1] ?? KINDS_ENGLISH.find(([form]) => form.test(text))?.[1]
}

/** What names a place of each kind, compiled when it is first asked for. */
const OF_KIND = new Map<string, RegExp>()

function ofKind(kind: string): RegExp {
  const known = OF_KIND.get(kind)
  if (known) return known
  const form = new RegExp(
    `(?<=[\\p{Script=Han}\\dA-Za-z]{2})(?<!${NOT_NAMED})${kind}(?!${NO_PLACE_BEHIND})|、[^,，。、]{2,}等[\\d一二三四五六七八九十多余]*[个条座处]?${kind}`,
    'u',
  )
  OF_KIND.set(kind, form)
  return form
}

/**
 * True where some words name a place of a kind (得胜社区), or list some (甲、乙等社区); 社区景观 and 各街道 name none.
 * `kind` is one that {@link placeKindAsked} gave.
 */
export function namesPlaceOfKind(kind: string, words: string): boolean {
  return ofKind(kind).test(words)
}

/** True where some words have what names a place; 市场, 全区 and the like do not. */
export function namesPlace(words: string): boolean {
  return PLACE.test(words.replace(NO_PLACE, ''))
}

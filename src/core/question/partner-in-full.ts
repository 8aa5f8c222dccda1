/** Two halves of one thing that a comparison names by themselves: 农村居民收入比城镇高. */
const HALVES: readonly (readonly [one: RegExp, other: RegExp, whole: string])[] = [
  [/(?:农村|农民|乡下)[^,，。;；?？比]{0,8}收入/u, /(?:城镇|城市|城里人?)(?:常住)?(?:居民)?/u, '城镇居民收入'],
  [/(?:城镇|城市|城里)[^,，。;；?？比]{0,8}收入/u, /(?:农村|乡下人?|农民)(?:常住)?(?:居民)?/u, '农村居民收入'],
]
/** What stands behind the other half where it is held against the first. */
const HELD = '(?=的?(?:还|更|要|能|会|多|少|相)?(?:[高低快慢多少大小差]))'

/**
 * A question with the other half of a comparison in full: 农村居民收入目标增长多少,比城镇高几个百分点 asks of 城镇居民收入, which
 * its one word alone does not name.
 */
export function withPartnerInFull(text: string): string {
  for (const [one, other, whole] of HALVES) {
    const held = new RegExp(`(?<=${one.source}.{0,20}?)([比和与跟])${other.source}${HELD}`, 'u')
    if (held.test(text)) return text.replace(held, `$1${whole}`)
  }
  return text
}

/** True where a text holds some words with their numbers whole, whatever its marks, blanks, width and case. */
export function stands(text: string, words: string): boolean {
  const hay = normal(text)
  const wanted = normal(words)
  for (let at = hay.indexOf(wanted); at >= 0 && wanted !== ''; at = hay.indexOf(wanted, at + 1)) {
    const cutBefore = /^\d/.test(wanted) && /\d\.?$/.test(hay.slice(0, at))
    const cutBehind = /\d$/.test(wanted) && /^\.?\d/.test(hay.slice(at + wanted.length))
    if (!cutBefore && !cutBehind) return true
  }
  return false
}

function normal(text: string): string {
  return text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_`]+/g, '')
}

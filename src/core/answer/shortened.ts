/** The beginning of a text up to the last end of a sentence (else of a clause) within a length; all of a short one. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const start = text.slice(0, longest)
  const sentence = Math.max(...['。', '；', ';', '！', '？', '\n'].map((mark) => start.lastIndexOf(mark)))
  if (sentence >= longest / 3) return start.slice(0, sentence + 1)
  const clause = Math.max(...['，', ',', '、', '：', ':'].map((mark) => start.lastIndexOf(mark)))
  return clause > 0 ? start.slice(0, clause) : start.replace(/[\d.]+$/, '')
}

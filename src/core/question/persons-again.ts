/** Persons who are counted, and a second count behind it that does not name them again. */
const COUNTED_TWICE =
  /\bhow many (?:[a-z-]+ ){0,2}?(people|persons|patients|residents|workers|students|teachers|teenagers|children|households|families|visitors|volunteers)\b([^?]*?\bhow many) (?=(?:(?:was|were|is|are|got|had|have|will|would|went|stayed)\b|(?!(?:people|persons)\b)[a-z]{3,}ed\b(?! [a-z]+s\b)))/iu

/** How many patients were treated and how many were isolated: the persons of the first count are those of the second. */
export function withPersonsAgain(question: string): string {
  return question.replace(COUNTED_TWICE, (all: string, persons: string) => {
    const isOne = /^(?:households|families)$/i.test(persons)
    return `${all}${isOne ? persons : 'people'} `
  })
}

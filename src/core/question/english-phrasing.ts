/** Ways of asking in English that other rules read in another form, each with that form. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sum up|give (?:me |us )?an? (?:summary|overview) of)\b/gi, 'summarize'],
  // the major ones of the government's projects are a part of its plan, and no indicator of their own
  [
    /\b(?:the )?(?:(\d+) )?(?:major|key) (?:district )?government(?:[- ](?:invested|funded|financed|investment))? projects\b/gi,
    'the $1 major projects within the government investment plan',
  ],
  // over-RMB-100-million projects
  [/\b(?:(over|above|more-than)-)?rmb[- ](\d[\d.]*)[- ](million|billion)\b/gi, '$1 $2 $3 yuan'],
  // of the 183 projects the 32 major ones
  [
    /\b(\d+ (?:[a-z-]+ ){0,3}(projects|firms|companies|enterprises|schools|communities)\b.*\b(?:major|key|other|new)) ones\b/gi,
    '$1 $2',
  ],
  [
    /\bhow much investment (?:did|do|does|will|would|have|had|has) (?:the )?(major projects|urban construction|government projects)\b/gi,
    'how much investment in $1 was',
  ],
  [
    /\b(was|were|is|are|has been|have been|to be|be) (?:spent|invested) (?:on|in) (urban construction|fixed assets|major projects)\b/gi,
    '$1 the investment in $2',
  ],
]

/** A question with ways of asking put into the form that is read: invested in urban construction is investment in it. */
export function plainEnglish(text: string): string {
  if (!/[a-z]{3}/i.test(text)) return text
  return FORMS.reduce(
    (out, [form, plain]) => (out.search(form) < 0 ? out : out.replace(form, plain).replace(/ {2,}/g, ' ')),
    text,
  )
}

/** Ways of asking in English that other rules read in another form, each with that form. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:sum up|give (?:me |us )?an? (?:summary|overview) of)\b/gi, 'summarize'],
  // the major ones of the government's projects are a part of its plan, and no indicator of their own
  [
    /\b(?:the )?(?:(\d+) )?(?:major|key) (?:district )?government(?:[- ](?:invested|funded|financed|investment))? projects\b/gi,
    'the $1 major projects within the government investment plan',
  ],
  // will the district hit its target: what is asked is foretold, as with "will it"
  [
    /^(\W*(?:and |so |but |then )?)(?:will|can|could) (?!it\b|we\b|there\b)((?:[a-z'’-]+ ){1,4}?)(?:hit|meet|reach|achieve|attain|fulfil|fulfill|make good on) (?=(?:its|the|their|this|that|a|our)\b.*\b(?:target|goal|plan)\b)/gi,
    '$1will it be met by $2: ',
  ],
  // below its 2020 target
  [
    /\b(below|above|under|over|off|short of|behind|ahead of|beyond) (its|the|their) (20\d\d)(?:['’]s)? (?:annual |full-year )?(target|goal|plan)\b/gi,
    '$1 $2 $4 in $3',
  ],
  // over-RMB-100-million projects
  [/\b(?:(over|above|more-than)-)?rmb[- ](\d[\d.]*)[- ](million|billion)\b/gi, '$1 $2 $3 yuan'],
  // by what date, on which day
  [/\b(?:by|on|at|as of|until|from) (?:what|which) (?:exact )?(?:date|day)\b/gi, 'when'],
  // 还剩多少 not fixed yet: an English end of a Chinese question
  [
    /(?<=\p{Script=Han}[^?？.]{0,12})\s*\b(?:still |are |is )*(?:un(?:fixed|rectified|resolved)|not (?:yet )?(?:been )?(?:fixed|rectified|resolved|corrected)(?: yet)?)(?![a-z])/giu,
    '没整改',
  ],
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

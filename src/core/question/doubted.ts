const PLACES = '(?:文件|报告|计划|材料|原文|里面?|前后|前面后面|两处|两个地方|两份(?:文件|材料)|有的地方)*的?'
const SAYS = '(?:说法|表述|写法|口径|提法|讲法|说的|写的)'
const SEEMS = '(?:好像|似乎|看着|怎么|咋|有点|是不是|都|就|也|互相|相互|自相|存在|有)*'
const DISAGREES = '(?:打架|矛盾|不一样|不一致|对不上|不统一|冲突|有出入|两样)(?:了|吧|吗|啊|呢|嘛|的)*'
/** 两处说法好像打架, 怎么前后不一致. */
const DISAGREE = new RegExp(`[,，。;；?？、]?${SEEMS}${PLACES}${SAYS}?${SEEMS}${DISAGREES}`, 'u')
/** 怎么又说开工又说办前期手续. */
const SAYS_BOTH =
  /[,，。;；?？、]?(?:文件|报告|计划|材料|原文|里面?|怎么|咋|为什么|为啥)*(?:一会儿?|又|一处|有的地方)(?:说|写|讲|提)(?:是|在|的是)?[^,，?？]{2,10}?[,，、]?(?:一会儿?|又|一处|有的地方|另一处)(?:说|写|讲|提)(?:是|在|的是)?[^,，?？]{2,12}/u

const FIRST_PLACE = '(?:前面|前头|前文|上文|上面|开头|一开始|先)(?:一段|有?一处|部分|那段)?(?:里|中)?'
const OTHER_PLACE =
  '(?:后面|后头|后文|下文|下面|[上下]半年(?:的)?(?:安排|部分|计划|打算)?(?:里|中)?|另一[处段]|到后面|再后面)(?:一段|有?一处|部分|那段)?(?:里|中)?'
const SAID = '(?:又|却|还|就|倒)*(?:说|写|讲|提|像|好像|似乎|看着|成了|变成)(?:是|了|着|的是|到|要)*'
/** 前面说组建了,后面又说要组建. */
const FIRST_AND_THEN = new RegExp(
  `[,，:：。;；?？、]?${FIRST_PLACE}${SAID}[^,，?？]{2,24}[,，;；]?(?:但|可|而|但是|可是)?${OTHER_PLACE}${SAID}[^,，?？]{1,20}`,
  'u',
)
/** 两处原文各是什么: what both places say is asked, and the places name nothing. */
const OF_BOTH =
  /[,，:：。;；]?(?:这|那|前后)?(?:两|2|二)(?:处|个地方|段|句)(?:的)?(?:原文|原话|表述|说法|写法)?(?:都|各|分别|各自)?(?:是|怎么|写|说|讲)*(?:什么|啥|的|说|写|样)*[?？。]*$/u

/** 我看到两个说法, 听到几种版本, 说法不一: that there are several sayings, without what they say. */
const SEVERAL_SAYINGS =
  /[,，。;；?？、]?(?:怎么|咋|但|可|不过)?(?:我们?|咱们?|有人|网上|群里|外面|现在)*(?:看到|看见|见到|听到|听说|听见|查到|翻到|搜到|看|听|有|出现)?(?:过|了|的是|的)?(?:[两2二几三3]|好几|不同)(?:个|种|处|套)?(?:不同|不一样|相反)?的?(?:说法|写法|版本|口径|表述|提法|讲法)(?:都有|啊|呢|了)*|[,，。;；?？、]?(?:说法|写法|表述|口径)不一(?!样|致)|\b(?:i (?:saw|heard|read|found|have seen)|there are|i see) (?:two|different|conflicting) (?:versions|accounts|statements|stories)\b/iu

/** A question without the words by which the asker says that the documents disagree: they name nothing. */
export function withoutDoubt(text: string): string {
  return isOfPlaces(text)
    ? text.replace(FIRST_AND_THEN, '').replace(OF_BOTH, '')
    : text.replace(SAYS_BOTH, '').replace(DISAGREE, '').replace(SEVERAL_SAYINGS, '')
}

/** True where the asker has seen that the documents say two things. */
export function isDoubted(text: string): boolean {
  return SAYS_BOTH.test(text) || DISAGREE.test(text) || SEVERAL_SAYINGS.test(text) || isOfPlaces(text)
}

/** What two places of a paper say is held against each other, in words: figures so held are read by themselves. */
function isOfPlaces(text: string): boolean {
  const [said = ''] = FIRST_AND_THEN.exec(text) ?? []
  return said !== '' && !/\d/.test(said) && said.length < text.length
}

/** A message's part that says nothing but that two places disagree: it goes with the question in front of it. */
export function saysPlacesAlone(text: string): boolean {
  const [said = ''] = FIRST_AND_THEN.exec(text) ?? []
  return said !== '' && !/\d/.test(said) && text.replace(said, '').replace(/[^\p{L}]/gu, '').length < 2
}

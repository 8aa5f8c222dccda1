const PLACES = '(?:文件|报告|计划|材料|原文|里面?|前后|前面后面|两处|两个地方|两份(?:文件|材料)|有的地方)*的?'
const SAYS = '(?:说法|表述|写法|口径|提法|讲法|说的|写的)'
const SEEMS = '(?:好像|似乎|看着|怎么|咋|有点|是不是|都|就|也|互相|相互|自相|存在|有)*'
const DISAGREES = '(?:打架|矛盾|不一样|不一致|对不上|不统一|冲突|有出入|两样)(?:了|吧|吗|啊|呢|嘛|的)*'
/** 两处说法好像打架, 怎么前后不一致. */
const DISAGREE = new RegExp(`[,，。;；?？、]?${SEEMS}${PLACES}${SAYS}?${SEEMS}${DISAGREES}`, 'u')
/** 怎么又说开工又说办前期手续. */
const SAYS_BOTH =
  /[,，。;；?？、]?(?:文件|报告|计划|材料|原文|里面?|怎么|咋|为什么|为啥)*(?:一会儿?|又|一处|有的地方)(?:说|写|讲|提)(?:是|在|的是)?[^,，?？]{2,10}?[,，、]?(?:一会儿?|又|一处|有的地方|另一处)(?:说|写|讲|提)(?:是|在|的是)?[^,，?？]{2,12}/u

/** A question without the words by which the asker says that the documents disagree: they name nothing. */
export function withoutDoubt(text: string): string {
  return text.replace(SAYS_BOTH, '').replace(DISAGREE, '')
}

/** True where the asker has seen that the documents say two things. */
export function isDoubted(text: string): boolean {
  return SAYS_BOTH.test(text) || DISAGREE.test(text)
}

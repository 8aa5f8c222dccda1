import { tokens } from '../search/tokenize.ts'

/** Words of asking, politeness and glue: they part the content of a question and say nothing of it. */
const ASKING =
  /请介绍一下|介绍一下|是什么时候|什么时候|啥时候|什么时间|是什么|为什么|为啥|有什么|什么样的?|叫做?什么|什么|啥|多少|有哪些|哪些|哪几[个些年家种位项类]|哪一?[个些年家种位里天月项座部所届次场条支类]|哪儿|哪里|哪|何时|何地|何人|为何|因何|如何|怎么样?|怎样|咋样?|是谁|谁|几(?=[个年月日次位种名人岁家条处项类所座宗件期场笔张户公亿万])|第几|是否|是不是|有没有|有无|能不能|可不可以|会不会|要不要|算不算|吗|呢|吧|啊|呀|嘛|哈|一共|总共|共计|合计|大概|大约|具体|到底|究竟|目前|现在|已经|还是|以及|或者|和|跟|与|及|对|把|被|给|从|由|在|了|的|地|得|着|过|就|才|只|都|也|还|又|再|很|太|会|要|想|让|做|搞|弄|办|说|写|提|提到|写明|文件|里|中|上|下|内|这|那|它|他|她|我们|你们|咱们|我|你|是|有|没|不|数字|数据|情况|怎|些/gu

/** The contentful stretches of a question: what remains between the words of asking. */
export function contentStretches(text: string): string[] {
  return text
    .replace(ASKING, ' ')
    .split(/[\s,、。!?;:？！；："“”'‘’()（）《》【】[\]<>/\\|+=*#~-]+/)
    .filter((stretch) => stretch !== '' && !ENGLISH_GLUE.has(stretch.toLowerCase()))
}

const ENGLISH_GLUE = new Set(
  'a an the of in on at to for from by with and or is are was were be been do does did what which who whom whose when where why how many much long often that this these those it its there have has had will would can could should s t any some into about as per new total tell me us please district wuchang plan report document year first second half'.split(' '),
)

/** Index terms of a question's content, each once, in order. */
export function contentTerms(text: string): string[] {
  return [...new Set(contentStretches(text).flatMap(tokens))].filter((term) => /[\p{L}\p{N}]/u.test(term))
}

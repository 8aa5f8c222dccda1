import type { Language } from '../../core/question/normalise.ts'
import { COMMAND } from './names.ts'

/** Everything that a person reads in Slack beside answers, posts and what commands tell, in one language. */
export interface SlackWords {
  /** What is asked for somebody who says nothing. */
  readonly help: string
  readonly bot: string
  readonly working: string
  readonly failed: string
  readonly gone: string
  /** What a command tells: the pages that are left, and that it is another one by now. */
  readonly restOfResult: (pages: number) => string
  readonly changed: string
  readonly noWords: string
  readonly unknownCommand: (command: string) => string
  /** Around an answer. */
  readonly shownBy: (mention: string) => string
  readonly note: (text: string) => string
  readonly digest: string
  readonly source: (codes: readonly string[]) => string
  readonly restAbove: string
  readonly more: (pages: number) => string
  readonly share: string
  readonly shared: string
  readonly paragraph: (number: number) => string
  readonly beside: (number: number) => string
  readonly helpful: string
  readonly wrong: string
  /** Heads of tables. */
  readonly item: string
  readonly content: string
  readonly number: string
  readonly range: string
  readonly indicator: string
  readonly value: string
  /** Views. */
  readonly paragraphTitle: string
  readonly back: string
  readonly next: (pages: number) => string
  readonly close: string
  readonly cancel: string
  readonly save: string
  readonly send: string
  readonly feedbackTitle: string
  readonly reason: string
  readonly wrongFigure: string
  readonly wrongParagraph: string
  readonly outdated: string
  readonly incomplete: string
  readonly remark: string
  readonly noteTitle: string
  readonly noteSubject: string
  readonly noteText: string
  readonly percent: string
  readonly stage: string
  readonly ownerTitle: string
  readonly ownerTask: string
  readonly lead: string
  readonly others: string
  readonly leader: string
  readonly aliasTitle: string
  readonly term: string
  readonly target: string
  readonly partOfName: string
  /** App Home. */
  readonly homeTitle: string
  readonly howToAsk: string
  readonly unitItems: string
  readonly noItems: string
  /** The review queue. */
  readonly reviews: string
  readonly noReviews: string
  readonly moreReviews: (count: number) => string
  readonly ignore: string
  readonly times: (count: number) => string
  readonly reviewReasons: {
    readonly not_answered: string
    readonly unsure: string
    readonly wrong_figure: string
    readonly wrong_paragraph: string
    readonly outdated: string
    readonly incomplete: string
  }
}

const ZH: SlackWords = {
  help: '帮助',
  bot: '问计',
  working: '正在查阅文件…',
  failed: '操作未完成，请稍后再试。',
  gone: '此答复已不可查，请重新提问。',
  restOfResult: (pages) => `其余内容（还有${pages}页）`,
  changed: '内容有变动，以下从头列出。',
  noWords: '这条消息没有文字。',
  unknownCommand: (command) => `没有命令${command}，请用${COMMAND}`,
  shownBy: (mention) => `${mention} 提问`,
  note: (text) => `（${text}）`,
  digest: '（摘编）',
  source: (codes) => `出处：${codes.join('、')}`,
  restAbove: '（其余见消息正文）',
  more: (pages) => `其余内容（共${pages}页）`,
  share: '发到本频道',
  shared: '这条答复已发到本频道。',
  paragraph: (number) => `段落${number}`,
  beside: (number) => `前后${number}`,
  helpful: '有用',
  wrong: '有误',
  item: '项目',
  content: '内容',
  number: '序号',
  range: '范围',
  indicator: '指标',
  value: '数值',
  paragraphTitle: '段落',
  back: '上一页',
  next: (pages) => `下一页（共${pages}页）`,
  close: '关闭',
  cancel: '取消',
  save: '保存',
  send: '提交',
  feedbackTitle: '哪里有误',
  reason: '原因',
  wrongFigure: '数字有误',
  wrongParagraph: '引用段落不对',
  outdated: '内容已过时',
  incomplete: '答得不全',
  remark: '说明（可不填）',
  noteTitle: '记进展',
  noteSubject: '项目、任务或指标',
  noteText: '进展',
  percent: '完成比例（%，可不填）',
  stage: '阶段（可不填）',
  ownerTitle: '定责任',
  ownerTask: '任务或项目',
  lead: '牵头单位',
  others: '配合单位（顿号分隔，可不填）',
  leader: '责任人（可不填）',
  aliasTitle: '定别名',
  term: '提问中的说法',
  target: '所指的项目或指标',
  partOfName: '输入名称的一部分',
  homeTitle: '问计 Wenji',
  howToAsk: `在频道中@机器人、在这里发消息，或用 ${COMMAND} 提问；引用编号发回来可看原段落。`,
  unitItems: '本单位事项',
  noItems: '没有待办事项。',
  reviews: '待核问题',
  noReviews: '没有待处理的问题。',
  moreReviews: (count) => `其余${count}条处理后依次列出。`,
  ignore: '不处理',
  times: (count) => `${count}次`,
  reviewReasons: {
    not_answered: '未答出',
    unsure: '有歧义',
    wrong_figure: '标为数字有误',
    wrong_paragraph: '标为段落有误',
    outdated: '标为已过时',
    incomplete: '标为不完整',
  },
}

const EN: SlackWords = {
  help: 'help',
  bot: 'Wenji',
  working: 'is looking into the documents…',
  failed: 'This could not be done; please try again later.',
  gone: 'This answer cannot be looked up any more; please ask again.',
  restOfResult: (pages) => `The rest (${pages === 1 ? '1 page' : `${pages} pages`})`,
  changed: 'This has changed; it is told from the beginning.',
  noWords: 'This message has no words.',
  unknownCommand: (command) => `There is no command ${command}; use ${COMMAND}`,
  shownBy: (mention) => `Asked by ${mention}`,
  note: (text) => `(${text})`,
  digest: ' (digest)',
  source: (codes) => `Source: ${codes.join(', ')}`,
  restAbove: '(the rest stands in the message)',
  more: (pages) => `More (${pages} pages)`,
  share: 'Share here',
  shared: 'This answer has been shared here.',
  paragraph: (number) => `Paragraph ${number}`,
  beside: (number) => `Neighbours ${number}`,
  helpful: 'Helpful',
  wrong: 'Not right',
  item: 'Item',
  content: 'Content',
  number: 'No.',
  range: 'Of',
  indicator: 'Indicator',
  value: 'Value',
  paragraphTitle: 'Paragraph',
  back: 'Back',
  next: (pages) => `Next (${pages} pages)`,
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  send: 'Send',
  feedbackTitle: 'What is not right',
  reason: 'Reason',
  wrongFigure: 'Wrong figure',
  wrongParagraph: 'Wrong paragraph',
  outdated: 'Outdated',
  incomplete: 'Incomplete',
  remark: 'Remark (optional)',
  noteTitle: 'Progress note',
  noteSubject: 'Project, task or indicator',
  noteText: 'Progress',
  percent: 'Share done (%, optional)',
  stage: 'Stage (optional)',
  ownerTitle: 'Owner of a task',
  ownerTask: 'Task or project',
  lead: 'Lead unit',
  others: 'Other units (with commas, optional)',
  leader: 'Person in charge (optional)',
  aliasTitle: 'Another name',
  term: 'Words of the question',
  target: 'Project or indicator that is meant',
  partOfName: 'Type a part of the name',
  homeTitle: 'Wenji 问计',
  howToAsk: `Mention the bot in a channel, write to it here, or ask with ${COMMAND}; send the code of a citation to see its paragraph.`,
  unitItems: 'Items of your unit',
  noItems: 'Nothing is due.',
  reviews: 'Questions to review',
  noReviews: 'No question waits.',
  moreReviews: (count) => `${count} more are listed as these are settled.`,
  ignore: 'Leave as it is',
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  reviewReasons: {
    not_answered: 'not answered',
    unsure: 'several readings',
    wrong_figure: 'marked: wrong figure',
    wrong_paragraph: 'marked: wrong paragraph',
    outdated: 'marked: outdated',
    incomplete: 'marked: incomplete',
  },
}

/** The texts of a language: the compiler refuses one that is missing in either. */
export function wordsIn(language: Language): SlackWords {
  return language === 'zh' ? ZH : EN
}

/** Every language that there are texts in. */
export const LANGUAGES: readonly Language[] = ['zh', 'en']

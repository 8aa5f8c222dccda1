/** What no post asks of a room: 收到, 接龙, 点赞, and to be read by everybody. */
const CALLS =
  /收到(?:请|后|的)?回复|(?:请|盼|务必|均须|逐一)[^，。；]{0,6}(?:回复|回)[“"'‘]?(?:收到|1)|请(?:确认)?收到|回复[“"'‘]?(?:收到|1(?!\d))|接龙|点个?赞|扣1(?!\d)|@所有人|@全体/

/** True for words that call upon the readers of a room to answer, to sign a chain or to like something. */
export function callsUponReaders(text: string): boolean {
  return CALLS.test(text.normalize('NFKC').replace(/\s+/g, ''))
}

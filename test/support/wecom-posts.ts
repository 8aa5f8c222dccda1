import { type Post, type PostFile, postSchema } from '../../src/core/rooms/post.ts'
import type { Posting, PostPlace } from '../../src/core/rooms/poster.ts'

export const POST: Post = postSchema.parse({
  ...{ kind: 'summary', title: '重点项目周报 第3期', head: ['数据截至2021-07-30', '审核人：王一'] },
  sections: [
    { heading: '一、总体情况', lines: [{ text: '固定资产投资完成103亿元，下降43.4%。', codes: ['报20H1-1-2'] }] },
    { heading: '四、需协调事项', lines: [{ text: '<@all> 请 [点击](https://evil.example) 明伦街片', codes: [] }] },
  ],
  more: [{ heading: '全部项目', lines: [{ text: '清江大桥：开工', codes: [] }] }],
  table: { caption: '项目表', columns: ['项目', '阶段'], rows: [['清江大桥', '开工']] },
  foot: ['自动汇总，经王一审核'],
})
export const GROUP: PostPlace = { channel: 'wecom', chat: 'W1', direct: false, thread: null, webhook: 1 }
export const PICTURE: PostFile = {
  name: '图.png',
  type: 'image/png',
  alt: '',
  bytes: Uint8Array.from([137, 80, 78, 71]),
}
export const SHEET: PostFile = {
  name: '表.xlsx',
  type: 'application/xlsx',
  alt: '',
  bytes: Uint8Array.from([80, 75, 3, 4]),
}

export const posting = (other: Partial<Posting> = {}): Posting => ({
  key: 'post:1',
  place: GROUP,
  post: POST,
  files: [],
  ...other,
})

/** What became of something that may fail. */
export function endOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => error,
  )
}

/** 临疆开发区, 临疆经开区 for 临疆经济技术开发区; 凉弋州 for 凉弋彝族自治州: how people call a region of a long name. */
export function spokenNames(region: string): string[] {
  for (const [long, shorts] of SPOKEN_KINDS) {
    const stem = long.exec(region)?.[1]
    if (stem !== undefined && stem.length > 1) return shorts.map((short) => `${stem}${short}`)
  }
  return []
}

const PEOPLES = '(?:\\p{Script=Han}{1,4}族)+'
const SPOKEN_KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.+?)经济技术开发区$/, ['开发区', '经开区']],
  [/^(.+?)高新技术产业开发区$/, ['开发区', '高新区']],
  [/^(.+?)(?:产业|工业)园区$/, ['园区']],
  [new RegExp(`^(.{2,4}?)${PEOPLES}自治州$`, 'u'), ['州', '自治州']],
  [new RegExp(`^(.{2,4}?)${PEOPLES}自治县$`, 'u'), ['县', '自治县']],
]

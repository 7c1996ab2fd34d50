/** What branches write into 说明 and 落实情况. */
export const lateReminder = [
  '已过完成时限，支部书记电话提醒，要求一周内报进度',
  '支部例会点名督促，限期拿出推进计划',
  '支部发督促单，写明差距和下一步时间表',
  '书记当面提醒，责成每三天报一次进展',
] as const;

export const difficulty = [
  '施工机械周转不开，协调支援',
  '不熟悉新系统操作，安排同志手把手带',
  '住户意见不一，一起上门做工作',
  '材料供应跟不上，帮助联系供货单位',
  '手头任务重，分担日常工作，腾出时间落实承诺',
] as const;

export const refusal = [
  '现场核验仍有两处未完工，完工后再申请',
  '缺回访记录，补齐后再申请',
  '数量与承诺不符，尚差三处',
] as const;

export const returnedOpinion = [
  '内容过于笼统，请写明数量和完成时间，重新确定',
  '属于日常工作，先进性不足，请结合岗位提出更高目标',
  '超出个人能力，请量力而行，缩小范围后重新确定',
] as const;

/** 落实情况 of what is done, in the words of its day. */
export const doneWords = [
  '已按承诺完成，群众反映良好',
  '已完成并公示，回访满意',
  '已完成，资料归入支部承诺档案',
  '已完成，经支部核验属实',
  '按期完成，受益群众签字确认',
] as const;

export const runningWords = [
  '正按计划推进，已完成六成',
  '前三季度任务已完成，第四季度继续',
  '按月推进，记录齐全',
  '坚持开展，无间断',
] as const;

/** 落实情况 of what was not done when the year ended. */
export const leftOpen = '年底前没有完成，支部已列为下年初首批督办事项';

export const inspectionProblems = [
  ['进度落后于计划', '两周内报追赶措施，逐周报进展'],
  ['记录不全，缺第二次走访登记', '十日内补齐记录'],
  ['现场尚未动工', '月底前开工，支部书记跟踪'],
] as const;

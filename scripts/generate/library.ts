/** 共性项目 by tier that the generated committee adds to its scheme, five a tier but for leaders' three. */
export const library = [
  { tier: '区领导党员', items: ['牢记宗旨，执政为民', '恪尽职守，带头实干', '严格自律，廉洁从政'] },
  { tier: '机关镇（街道）领导党员', items: ['勤政务实，抓好落实', '民主决策，带好班子', '廉洁自律，管好身边人'] },
  {
    tier: '机关一般党员',
    items: ['履行岗位职责', '提高工作绩效', '改进工作作风', '联系服务基层', '廉洁自律'],
  },
  {
    tier: '事业单位党员',
    items: [
      '爱岗敬业，钻研业务',
      '服务群众，优化流程',
      '遵章守纪，廉洁从业',
      '团结协作，勇挑重担',
      '注重学习，提升素质',
    ],
  },
  {
    tier: '国有企业党员',
    items: [
      '爱企敬业，完成指标',
      '安全生产，遵守规程',
      '团结职工，建言献策',
      '降本增效，勤俭办事',
      '钻研技术，传帮带徒',
    ],
  },
].map((entry) => ({ category: '共性项目', ...entry }));

import type { Random } from '../demo/random.ts';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔',
  ...'钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安',
  ...['欧阳', '上官', '司马', '诸葛', '尉迟', '皇甫'],
];
const FIRST = [
  ...'建国志文晓海春秀玉丽永立明德云红光金伟庆家振学少新世兴正思雪月冬宝长成福根桂荣天维向小燕佩书承景若雨子一宏俊仁',
];
const LAST = [
  ...'华平军英芳强林斌敏涛杰辉勇刚峰兰梅霞珍萍波宁鹏飞超洁琴凤生良才忠民义山川江松柏清源泉洲亮东南安康健康悦怡欣妍琳',
];

/** An invented name: about 100 surnames and 3,600 given names, one in six of a single character. */
export function personName(random: Random): string {
  const surname = random.pick(SURNAMES);
  return random.chance(0.16) ? surname + random.pick(LAST) : surname + random.pick(FIRST) + random.pick(LAST);
}

const PLACES = ['柳塘', '青溪', '石桥', '梅岭', '双河', '沙埠', '东岙', '云门', '金桥', '白鹤', '新垟', '横街'];
const NUMERALS = ['第一', '第二', '第三', '第四', '第五', '第六', '第七', '第八', '第九', '第十'];

/** The bodies that have a branch, by kind of branch; each is met again under another place. */
const BODIES: readonly (readonly string[])[] = [
  ['教育局', '民政局', '司法局', '财政局', '人社局', '住建局', '交通局', '水利局', '农业农村局', '商务局', '审计局'],
  ['机关', '便民服务中心', '综合执法队', '农业站', '文化站', '社区', '村', '市场监管所', '司法所'],
  ['中学', '小学', '幼儿园', '卫生院', '图书馆', '环境监测站', '疾控中心', '水文站', '敬老院', '技工学校'],
  ['水务公司', '公交公司', '城建公司', '粮油公司', '供电所', '燃气公司', '园林公司'],
];

/** Name of the nth branch of a kind (0 to 3), unlike all others of a committee: 柳塘第二中学. */
export function bodyName(kind: number, nth: number): string {
  const bodies = BODIES[kind % BODIES.length]!;
  const body = bodies[nth % bodies.length]!;
  const round = Math.floor(nth / bodies.length);
  const place = PLACES[round % PLACES.length]!;
  const again = Math.floor(round / PLACES.length);
  if (again === 0) return `${place}${body}`;
  const numeral = NUMERALS[(again - 1) % NUMERALS.length]!;
  const area = Math.floor((again - 1) / NUMERALS.length);
  return `${area === 0 ? '' : `${area + 1}区`}${place}${numeral}${body}`;
}

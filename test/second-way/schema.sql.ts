/** Tables as a workbook has them: every value is what stands in the cell. */
export const TABLES = `
CREATE TABLE branches (code TEXT, name TEXT);
CREATE TABLE members (branch TEXT, id TEXT, name TEXT, standing TEXT, tier TEXT, unit TEXT,
  confirmed INTEGER, confirmedOn TEXT, pledgeForm TEXT, change TEXT, changedOn TEXT);
CREATE TABLE items (branch TEXT, id TEXT, pledger TEXT, category TEXT, theme TEXT, source TEXT, hotIssue TEXT,
  fulfilment TEXT);
CREATE TABLE log (branch TEXT, seq INTEGER, id TEXT, step TEXT, on_ TEXT, date TEXT, reasonKind TEXT);
CREATE TABLE ballots (branch TEXT, round TEXT, votedOn TEXT, target TEXT, panel TEXT, subject TEXT,
  expected INTEGER, returned INTEGER, g1 INTEGER, g2 INTEGER, g3 INTEGER, g4 INTEGER, g5 INTEGER, g6 INTEGER);
CREATE TABLE results (branch TEXT, round TEXT, pledger TEXT, selfGrade TEXT);
CREATE TABLE vetoes (branch TEXT, member TEXT);
-- What the scheme says.
CREATE TABLE asked (asOf TEXT, fromDay TEXT, toDay TEXT, yearEnd TEXT, branchPledges INTEGER, selfEvaluation INTEGER,
  statement INTEGER, wEvaluation REAL, wFulfilment REAL, lateCounts REAL, aOwn REAL, aMembers REAL);
CREATE TABLE panels (panel TEXT, ofKind TEXT, standing TEXT, weight REAL, place INTEGER);
CREATE TABLE rounds (round TEXT, until TEXT);
CREATE TABLE grades (n INTEGER, grade TEXT, points REAL, fromTotal REAL);
`;

/** The log without what was undone: each 冲正 takes away the step before it that still stood. */
const EFFECTIVE = `
CREATE TEMP TABLE steps AS
  SELECT branch, id, seq, step, on_, date, reasonKind, row_number() OVER (PARTITION BY branch, id ORDER BY seq) AS n FROM log;
CREATE INDEX steps_at ON steps (branch, id, n);
CREATE TEMP TABLE walked AS
  WITH RECURSIVE walk (branch, id, n, stack) AS (
    SELECT branch, id, 0, '' FROM items
    UNION ALL
    SELECT w.branch, w.id, s.n,
      CASE WHEN s.step = '冲正' THEN substr(w.stack, 1, length(w.stack) - 7) ELSE w.stack || printf('%06d,', s.seq) END
    FROM walk w JOIN steps s ON s.branch = w.branch AND s.id = w.id AND s.n = w.n + 1
  )
  SELECT branch, id, stack, n FROM walk w
  WHERE n = (SELECT count(*) FROM steps s WHERE s.branch = w.branch AND s.id = w.id);
CREATE TEMP TABLE effective AS
  SELECT s.* FROM steps s JOIN walked w ON w.branch = s.branch AND w.id = s.id
  WHERE instr(w.stack, printf('%06d,', s.seq)) > 0 AND s.on_ <= (SELECT asOf FROM asked);
CREATE INDEX effective_of ON effective (branch, id, step, seq);
`;

const last = (step: string, column: string): string =>
  `(SELECT ${column} FROM effective e WHERE e.branch = i.branch AND e.id = i.id AND e.step = '${step}' ORDER BY e.seq DESC LIMIT 1)`;

/** One row an item that is committed or withdrawn by the day. */
const STATES = `
CREATE TEMP TABLE meaning (step TEXT, status TEXT);
INSERT INTO meaning VALUES ('提诺','提诺'),('送审','审诺'),('退回','退回'),('定诺','定诺'),('亮诺','亮诺'),('践诺','践诺'),
  ('申请销号','申请销号'),('销号','销号'),('退回销号','践诺'),('未兑现','未兑现'),('撤回','撤回'),('结转','结转');
CREATE TEMP TABLE states AS
  SELECT i.*, m.id AS memberId,
    (SELECT coalesce(e.date, (SELECT yearEnd FROM asked)) FROM effective e
      WHERE e.branch = i.branch AND e.id = i.id AND e.step = '定诺' ORDER BY e.seq LIMIT 1) AS due,
    (SELECT t.status FROM effective e JOIN meaning t ON t.step = e.step
      WHERE e.branch = i.branch AND e.id = i.id ORDER BY e.seq DESC LIMIT 1) AS status,
    ${last('申请销号', 'date')} AS doneOn,
    ${last('销号', 'on_')} AS closedOn,
    ${last('未兑现', 'reasonKind')} AS reason
  FROM items i LEFT JOIN members m ON m.branch = i.branch AND m.name = i.pledger
  WHERE EXISTS (SELECT 1 FROM effective e WHERE e.branch = i.branch AND e.id = i.id AND e.step = '定诺');
CREATE TEMP TABLE counted AS
  SELECT s.branch, s.id, s.memberId, s.pledger, s.category, s.theme, s.hotIssue, s.fulfilment,
    s.status <> '撤回' AS committed,
    s.status = '撤回' AS withdrawn,
    s.status = '销号' AS closed,
    s.status = '未兑现' AS unfulfilled,
    s.status = '未兑现' AND s.reason IS '客观' AS unfulfilledObjective,
    s.status = '未兑现' AND s.reason IS '主观' AS unfulfilledSubjective,
    s.status = '结转' AS carriedOver,
    s.status IN ('定诺','亮诺','践诺','申请销号') AS open,
    s.status = '申请销号' AS awaitingClosing,
    s.status <> '撤回' AND s.due <= a.asOf AS due,
    s.status = '销号' AND s.due <= a.asOf AND s.doneOn <= s.due AS closedOnTime,
    s.status = '销号' AND s.due <= a.asOf AND NOT s.doneOn <= s.due AS closedLate,
    s.status IN ('定诺','亮诺','践诺') AND s.due <= a.asOf AS overdue,
    s.status = '销号' AND s.closedOn BETWEEN a.fromDay AND a.toDay AS closedInPeriod
  FROM states s, asked a;
CREATE INDEX counted_of ON counted (branch);
CREATE TEMP TABLE present AS
  SELECT m.* FROM members m, asked a
  WHERE (m.change IS NULL OR (m.change = '转入' AND (m.changedOn IS NULL OR m.changedOn <= a.asOf))
      OR (m.change <> '转入' AND m.changedOn > a.asOf))
    AND (m.confirmed = 0 OR m.confirmedOn <= a.asOf);
`;

/** Scores as whole numbers over a common denominator are out of reach of SQL: REAL is compared within a millionth. */
const SCORES = `
CREATE TEMP TABLE pledgers AS
  SELECT branch, 'member' AS kind, id, name, standing FROM present
  UNION ALL SELECT code, 'branch', code, '本支部', NULL FROM branches WHERE (SELECT branchPledges FROM asked);
CREATE TEMP TABLE votes AS
  SELECT b.branch, b.target, b.panel, b.round, b.subject,
    coalesce(g1,0) + coalesce(g2,0) + coalesce(g3,0) + coalesce(g4,0) + coalesce(g5,0) + coalesce(g6,0) AS valid,
    coalesce(g1,0) * coalesce((SELECT points FROM grades WHERE n = 1), 0)
      + coalesce(g2,0) * coalesce((SELECT points FROM grades WHERE n = 2), 0)
      + coalesce(g3,0) * coalesce((SELECT points FROM grades WHERE n = 3), 0)
      + coalesce(g4,0) * coalesce((SELECT points FROM grades WHERE n = 4), 0)
      + coalesce(g5,0) * coalesce((SELECT points FROM grades WHERE n = 5), 0)
      + coalesce(g6,0) * coalesce((SELECT points FROM grades WHERE n = 6), 0) AS points
  FROM ballots b JOIN rounds r ON r.round = b.round WHERE b.votedOn <= r.until;
CREATE INDEX votes_of ON votes (branch, target, panel);
CREATE TEMP TABLE panelScores AS
  SELECT p.branch, p.kind, p.id, n.panel, n.weight,
    (SELECT avg(1.0 * v.points / v.valid) FROM votes v
      WHERE v.branch = p.branch AND v.target = p.name AND v.panel = n.panel AND v.valid > 0) AS score
  FROM pledgers p JOIN panels n ON n.ofKind = p.kind AND (n.standing IS NULL OR n.standing = p.standing);
CREATE INDEX panel_scores_of ON panelScores (branch, kind, id);
CREATE TEMP TABLE evaluated AS
  SELECT p.*,
    CASE WHEN (SELECT count(*) FROM panelScores s WHERE s.branch = p.branch AND s.kind = p.kind AND s.id = p.id) = 0 THEN NULL
      WHEN EXISTS (SELECT 1 FROM panelScores s WHERE s.branch = p.branch AND s.kind = p.kind AND s.id = p.id AND s.score IS NULL) THEN NULL
      WHEN a.selfEvaluation AND NOT EXISTS (SELECT 1 FROM results r WHERE r.branch = p.branch AND r.pledger = p.name AND r.selfGrade IS NOT NULL) THEN NULL
      WHEN a.statement AND EXISTS (SELECT 1 FROM counted c WHERE c.branch = p.branch AND c.committed
        AND coalesce(c.memberId, '本支部') = CASE p.kind WHEN 'branch' THEN '本支部' ELSE p.id END AND c.fulfilment IS NULL) THEN NULL
      ELSE (SELECT sum(s.weight * s.score) / sum(s.weight) FROM panelScores s WHERE s.branch = p.branch AND s.kind = p.kind AND s.id = p.id)
    END AS evaluation,
    (SELECT CASE WHEN sum(c.due) - sum(c.due AND c.unfulfilledObjective) > 0
        THEN 100.0 * (sum(c.closedOnTime) + a.lateCounts * sum(c.closedLate)) / (sum(c.due) - sum(c.due AND c.unfulfilledObjective)) END
      FROM counted c WHERE c.branch = p.branch
        AND coalesce(c.memberId, '本支部') = CASE p.kind WHEN 'branch' THEN '本支部' ELSE p.id END) AS fulfilment
  FROM pledgers p, asked a;
CREATE TEMP TABLE totals AS
  SELECT e.*, CASE WHEN evaluation IS NULL THEN NULL WHEN fulfilment IS NULL THEN evaluation
    ELSE a.wEvaluation * evaluation + a.wFulfilment * fulfilment END AS raw,
    EXISTS (SELECT 1 FROM vetoes v WHERE v.branch = e.branch AND v.member = e.name) AS vetoed
  FROM evaluated e, asked a;
CREATE TEMP TABLE rounded AS
  SELECT t.*, CAST(raw * 100 + 0.5 + 0.0000001 AS INTEGER) / 100.0 AS total FROM totals t;
CREATE TEMP TABLE scored AS
  SELECT r.*, CASE WHEN total IS NULL THEN NULL
    WHEN vetoed THEN (SELECT grade FROM grades ORDER BY n DESC LIMIT 1)
    ELSE (SELECT grade FROM grades WHERE total >= fromTotal ORDER BY n LIMIT 1) END AS grade
  FROM rounded r;
`;

/** Everything above, in order; run once the tables are filled. */
export const COMPUTE = [EFFECTIVE, STATES, SCORES].join('\n');

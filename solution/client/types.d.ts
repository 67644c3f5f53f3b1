// The shapes that the web resources share. Types only: nothing here is shipped.

interface BankCrmRow { table: string; id: string }

interface BankCrmClock {
  id: string;
  regime: string;
  milestone: string;
  state: number;
  startedOn: Date | null;
  dueOn: Date | null;
  atRiskOn: Date | null;
  isAtRisk: boolean;
  pausedOn: Date | null;
  endedOn: Date | null;
  extendedDays: number;
  pausedHours: number;
}

interface BankCrmAwardLimit { level: string; order: number; severity: number | null; isVulnerable: boolean; limit: number | null }

interface BankCrmComplaintFacts {
  user: string;
  employee: string | null;
  complainantKind: number | null;
  outcome: number | null;
  hasCategory: boolean;
  hasRepresentative: boolean;
  hasAuthority: boolean;
  hasFindings: boolean;
  hasResponse: boolean;
  hasRootCause: boolean;
  // Of other rows; not there until they have been read.
  hasSpokesperson?: boolean;
  hasOpenAction?: boolean;
  hasOpenAward?: boolean;
  hasOpenSurvey?: boolean;
}

interface BankCrmOption { value: string; label: string }

interface BankCrmField {
  name: string;
  kind: 'choice' | 'memo' | 'day' | 'money' | 'person';
  label: string;
  isRequired: boolean;
  options: BankCrmOption[];
  start?: { table: string; id: string; name: string };
}

interface BankCrmLine { name: string; value: string }
interface BankCrmTable { caption: string; head: string[]; rows: string[][] }
interface BankCrmAnswer { message: string; lines?: BankCrmLine[]; tables?: BankCrmTable[] }

interface BankCrmDialog {
  intro?: string;
  fields: BankCrmField[];
  isReport?: boolean;
  load?: (fields: BankCrmField[]) => Promise<void>;
  hint?: (values: Record<string, any>) => string;
  check?: (values: Record<string, any>) => string | null;
  submit: (values: Record<string, any>) => Promise<BankCrmAnswer>;
}

interface BankCrmCore {
  CHOICES: number;
  ACTIONS: Record<string, Record<string, string>>;
  platform(): Xrm.XrmStatic;
  isChinese(): boolean;
  text(key: string, ...values: (string | number)[]): string;
  readTexts(): Promise<void>;
  nameOf(row: Record<string, any>): string;
  number(value: number, decimals?: number): string;
  moment(instant: Date, withTime?: boolean): string;
  day(date: Date): string;
  plainId(id: string): string;
  row(table: string, id: string): BankCrmRow;
  request(action: string, values: Record<string, any>): any;
  call(action: string, values: Record<string, any>): Promise<Record<string, any>>;
  errorText(error: any): string;
  run(key: string, work: () => Promise<any>): Promise<boolean>;
  saved(form: Xrm.FormContext): Promise<boolean>;
  openDialog(form: Xrm.FormContext, kind: string, facts: Record<string, any>): Promise<void>;
  value(form: Xrm.FormContext, column: string): any;
  lookup(form: Xrm.FormContext, column: string): { table: string; id: string; name: string } | null;
  make(tag: string, attributes?: Record<string, string>, content?: string): any;
}

interface BankCrmClocks {
  COLUMNS: string[];
  read(row: Record<string, any>): BankCrmClock;
  runs(clock: BankCrmClock): boolean;
  needReview(clocks: BankCrmClock[], now: Date): boolean;
  duration(milliseconds: number): string;
  position(clock: BankCrmClock, now: Date): { level: 'ERROR' | 'WARNING' | 'INFO'; key: string; values: string[] };
  nameOf(clock: BankCrmClock): string;
  standing(clock: BankCrmClock, now: Date): { level: 'ERROR' | 'WARNING' | 'INFO'; text: string };
  inOrder(clocks: BankCrmClock[]): BankCrmClock[];
}

interface BankCrmAwardLimits {
  read(rows: Record<string, any>[]): BankCrmAwardLimit[];
  forComplaint(limits: BankCrmAwardLimit[], severity: number | null, isVulnerable: boolean): BankCrmAwardLimit[];
  levelFor(limits: BankCrmAwardLimit[], amount: number): BankCrmAwardLimit | null;
}

interface BankCrmComplaintGuards {
  STATES: string[];
  ACTIONS: string[];
  needsAuthority(complainantKind: number | null): boolean;
  factsOf(form: Xrm.FormContext): BankCrmComplaintFacts;
  failing(guards: string[], facts: BankCrmComplaintFacts): string[];
  readGuards(stored: string | null | undefined): string[];
  readRows(guards: string[], complaint: string, facts: BankCrmComplaintFacts): Promise<void>;
  problems(form: Xrm.FormContext, now: Date): { column: string; key: string }[];
}

// A picture on a form: what the form keeps of it, and what its page says of itself.
interface BankCrmVisualHandle { refresh(rows?: any): Promise<void> }

interface BankCrmVisualPart {
  title: string;
  isLive?: boolean;
  read(form: Xrm.FormContext, given: any): Promise<any>;
  draw(model: any, now: Date): HTMLElement[];
}

interface BankCrmVisual {
  start(part: BankCrmVisualPart): void;
  facts(lines: string[]): HTMLElement;
  scroll(name: string, content: HTMLElement): HTMLElement;
  measure(element: HTMLElement, name: string, share: number): void;
  daysBetween(from: Date, to: Date): number;
  dayOf(written: string | null | undefined): Date | null;
}

interface BankCrmLadderStep { name: string; floor: string; isCurrent: boolean; from: number; stableFrom: number }

interface BankCrmLadder {
  steps: BankCrmLadderStep[];
  tier: string | null;
  computed: string | null;
  since: Date | null;
  assets: number | null;
  gap: number;
  missed: number;
  allowed: number | null;
  zone: string | null;
}

interface BankCrmStage { name: string; isCurrent: boolean; seen: { times: number; last: string | null; days: number } }
interface BankCrmPath { stages: BankCrmStage[]; stage: string | null; since: Date | null; heldUntil: Date | null; moves: number }

interface BankCrmAction { id: string; name: string; kind: number; status: number; dueOn: Date | null; doneOn: Date | null; waiver: string }

interface Window {
  setClientApiContext(xrm: Xrm.XrmStatic, form: Xrm.FormContext, given?: any): Promise<void>;
  DOMParser: typeof DOMParser;
  Xrm: Xrm.XrmStatic;
  // Each script adds its own part; whoever uses a part has its script as a dependency.
  BankCrm: {
    Core: BankCrmCore;
    Clocks: BankCrmClocks;
    AwardLimits: BankCrmAwardLimits;
    ComplaintGuards: BankCrmComplaintGuards;
    Visual: BankCrmVisual;
    Visuals: { attach(form: Xrm.FormContext, name: string, tabName: string): BankCrmVisualHandle };
    DialogKinds: Record<string, (facts: Record<string, any>) => BankCrmDialog>;
    [name: string]: any;
  };
}

// The shapes that the page and the host share. Types only: nothing here is served.

interface AppUser { id: string; name: string; language: number; businessUnit: string; roles: string[] }

interface AppTable {
  setName: string;
  schemaName: string;
  label: string;
  collectionLabel: string;
  primaryId: string;
  primaryName: string;
  privileges: string[];
}

interface SiteMapItem { id: string; title: string; icon: string | null; kind: 'list' | 'dashboard'; table: string | null; viewId: string | null; dashboardId: string | null }
interface SiteMapGroup { id: string; title: string; items: SiteMapItem[] }
interface SiteMapArea { id: string; title: string; icon: string | null; groups: SiteMapGroup[] }

interface AppDefinition {
  user: AppUser;
  users: AppUser[];
  languages: number[];
  app: { uniqueName: string; name: string; description: string | null };
  areas: SiteMapArea[];
  dashboards: { id: string; name: string }[];
  tables: Record<string, AppTable>;
}

interface ColumnOption { value: number; label: string; color: string | null; state: number | null }

type ColumnType = 'string' | 'memo' | 'integer' | 'bigint' | 'decimal' | 'double' | 'money' | 'boolean' | 'datetime' | 'optionset' | 'multiselectoptionset'
  | 'lookup' | 'customer' | 'owner' | 'state' | 'status' | 'uniqueidentifier';

interface ColumnDefinition {
  name: string;
  schemaName: string;
  type: ColumnType;
  label: string;
  description: string | null;
  requirement: 'none' | 'recommended' | 'required';
  maxLength: number | null;
  min: number | null;
  max: number | null;
  precision: number | null;
  format: string | null;
  dateBehavior: 'UserLocal' | 'DateOnly' | 'TimeZoneIndependent' | null;
  options: ColumnOption[] | null;
  targets: string[] | null;
  navigation: Record<string, string> | null;
  /** The value in a new row; 1 is yes. */
  default?: number | null;
  isSecured: boolean;
  canRead: boolean;
  canCreate: boolean;
  canUpdate: boolean;
}

interface CellControl {
  id: string;
  kind: 'field' | 'subgrid' | 'quickview' | 'timeline' | 'webresource';
  column: string | null;
  disabled: boolean;
  classId: string | null;
  parameters: Record<string, string>;
  forms: { table: string; formId: string }[] | null;
  webResource: string | null;
}

interface FormCell { id: string; label: string; showLabel: boolean; visible: boolean; colspan: number; rowspan: number; control: CellControl | null }
interface FormSection { name: string; id: string; label: string; showLabel: boolean; visible: boolean; columns: number; rows: FormCell[][] }
interface FormTab { name: string; id: string; label: string; showLabel: boolean; expanded: boolean; visible: boolean; columns: { width: string; sections: FormSection[] }[] }
interface FormHandler { functionName: string; library: string; enabled: boolean; passExecutionContext: boolean; parameters: string | null }
interface FormEvent { name: 'onload' | 'onsave' | 'onchange'; attribute: string | null; handlers: FormHandler[] }

interface FormDefinition {
  id: string;
  type: 'main' | 'quick' | 'quickCreate';
  name: string;
  description: string | null;
  header: FormCell[];
  tabs: FormTab[];
  libraries: string[];
  events: FormEvent[];
}

interface ViewColumn { name: string; table: string; attribute: string; label: string; width: number }
interface ViewDefinition {
  id: string;
  name: string;
  description: string | null;
  kind: 'public' | 'quickfind' | 'lookup' | 'associated' | 'advancedfind';
  isDefault: boolean;
  fetchXml: string;
  columns: ViewColumn[];
  findColumns: string[] | null;
}

type ChartType = 'Column' | 'Bar' | 'Doughnut' | 'Line' | 'StackedBar' | 'StackedColumn';
interface ChartDefinition {
  id: string;
  name: string;
  description: string | null;
  fetchXml: string;
  categoryAlias: string;
  series: { type: ChartType; alias: string; label: string }[];
  secondaryGroupAlias: string | null;
  colors: string[];
  title: string | null;
}

interface CommandAction { functionName: string; library: string; parameters: string[] }
type CommandRule =
  | { of: 'enable' | 'display'; kind: 'function'; functionName: string; library: string; default: boolean; invert: boolean; parameters: string[] }
  | { of: 'enable' | 'display'; kind: 'formState'; state: 'Create' | 'Existing' | 'ReadOnly' | 'Disabled' | 'BulkEdit'; invert: boolean }
  | { of: 'enable' | 'display'; kind: 'selectionCount'; min: number | null; max: number | null };

interface CommandDefinition {
  id: string;
  label: string;
  tooltip: string | null;
  icon: string | null;
  location: 'form' | 'list' | 'subgrid';
  sequence: number;
  actions: CommandAction[];
  rules: CommandRule[];
}

interface TableDefinition {
  logicalName: string;
  schemaName: string;
  setName: string;
  label: string;
  collectionLabel: string;
  primaryId: string;
  primaryName: string;
  ownership: string;
  privileges: string[];
  columns: Record<string, ColumnDefinition>;
  relationships: { name: string; referencing: string; column: string }[];
  forms: FormDefinition[];
  views: ViewDefinition[];
  charts: ChartDefinition[];
  commands: CommandDefinition[];
}

interface DashboardCell { id: string; label: string; colspan: number; rowspan: number; kind: 'grid' | 'chart'; table: string; viewId: string; chartId: string | null; recordsPerPage: number | null }
interface DashboardDefinition { id: string; name: string; sections: { columns: number; rows: DashboardCell[][] }[] }

/** A row as the Web API gives it, with annotations. */
type WebApiRow = Record<string, any>;

interface PageApi {
  get(path: string): Promise<any>;
  retrieve(setName: string, id: string, query?: string): Promise<WebApiRow>;
  list(pathOrNextLink: string, options?: { pageSize?: number }): Promise<{ rows: WebApiRow[]; count: number | null; nextLink: string | null }>;
  fetchXml(setName: string, xml: string, options?: { page?: number; pageSize?: number; cookie?: string | null }): Promise<{ rows: WebApiRow[]; count: number | null; more: boolean; cookie: string | null }>;
  create(setName: string, row: WebApiRow, options?: { representation?: boolean }): Promise<{ id: string; row: WebApiRow | null }>;
  update(setName: string, id: string, row: WebApiRow, options?: { etag?: string | null; representation?: boolean }): Promise<WebApiRow | null | void>;
  delete(setName: string, id: string): Promise<void>;
  send(method: string, path: string, body?: any, headers?: Record<string, string>): Promise<Response>;
  onRequest(listener: (event: any) => void): void;
}

interface PageDefinitions {
  app(): Promise<AppDefinition>;
  table(name: string): Promise<TableDefinition>;
  dashboard(id: string): Promise<DashboardDefinition>;
}

interface RowReference { id: string; name: string; entityType: string }

interface PageDialogs {
  alert(options: { title?: string; text: string; confirmButtonLabel?: string }): Promise<void>;
  confirm(options: { title?: string; subtitle?: string; text: string; confirmButtonLabel?: string; cancelButtonLabel?: string }): Promise<boolean>;
  error(options: { message?: string; details?: string; errorCode?: number }): Promise<void>;
  lookup(options: { entityTypes: string[]; allowMultiSelect?: boolean; defaultEntityType?: string; defaultViewId?: string; filters?: { entityLogicalName: string; filterXml: string }[]; searchText?: string }): Promise<RowReference[]>;
  webResource(options: { name: string; data?: string; width?: any; height?: any; title?: string }): Promise<any>;
  panel(element: HTMLElement, options: { title: string; width?: any }): Promise<any>;
  progress(text: string): void;
  progressEnd(): void;
  /** Shows what a request or a page's code has thrown. */
  errorOf(problem: any): Promise<void>;
}

interface BarCommand { id: string; label: string; icon: string | null; tooltip: string | null; enabled: boolean; run: () => any; kind: 'primary' | 'standard' | 'overflow' }

interface PageShell {
  api: PageApi;
  definitions: PageDefinitions;
  app: AppDefinition;
  text(key: string, ...values: (string | number)[]): string;
  language: number;
  dialogs: PageDialogs;
  navigate(page: { pagetype: string; etn?: string; id?: string | null; viewid?: string; formid?: string; defaults?: Record<string, any>; [name: string]: any }): any;
  openQuickCreate(table: string, defaults?: Record<string, any>, options?: { regarding?: RowReference }): Promise<RowReference | null>;
  setTitle(text: string): void;
  setCommands(commands: BarCommand[]): void;
  setBusy(text: string | null): void;
  refresh(): any;
}

interface Grid {
  element: HTMLElement;
  refresh(): Promise<void> | void;
  selectedIds(): string[];
  selectedRows(): WebApiRow[];
  rows(): WebApiRow[];
  totalCount(): number | null;
  dispose(): void;
}

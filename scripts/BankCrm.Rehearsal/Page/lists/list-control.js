/**
 * A list as commands of the solution see it: the platform's grid control on a list page.
 * @param {TableDefinition} table
 * @param {() => Grid & { rows(): WebApiRow[] }} gridOf
 * @param {() => ViewDefinition} viewOf
 */
export function createListControl(table, gridOf, viewOf) {
  /** @param {WebApiRow} row */
  const rowOf = (row) => {
    const id = `{${String(row[table.primaryId]).toUpperCase()}}`;
    const name = row[table.primaryName] ?? '';
    return {
      data: {
        entity: {
          getId: () => id,
          getEntityName: () => table.logicalName,
          getPrimaryAttributeValue: () => name,
          getEntityReference: () => ({ id, name, entityType: table.logicalName }),
        },
      },
    };
  };
  /** @param {WebApiRow[]} rows */
  const collectionOf = (rows) => {
    const items = rows.map(rowOf);
    return {
      get: (/** @type {number | undefined} */ index) => (index === undefined ? items : items[index] ?? null),
      forEach: (/** @type {(item: any, index: number) => any} */ visit) => items.forEach(visit),
      getLength: () => items.length,
    };
  };
  return {
    getControlType: () => 'subgrid',
    getEntityName: () => table.logicalName,
    getGrid: () => ({
      getRows: () => collectionOf(gridOf().rows()),
      getSelectedRows: () => collectionOf(gridOf().selectedRows()),
      getTotalRecordCount: () => gridOf().totalCount() ?? -1,
    }),
    getViewSelector: () => ({
      getCurrentView: () => ({ id: `{${viewOf().id.toUpperCase()}}`, name: viewOf().name, entityType: 'savedquery' }),
      isVisible: () => true,
    }),
    refresh: () => gridOf().refresh(),
    getUrl: () => window.location.href,
  };
}

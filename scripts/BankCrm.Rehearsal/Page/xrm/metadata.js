/** What Xrm.Utility.getEntityMetadata tells of a table, as far as a page knows it. */

/** @type {Record<string, number>} */
const TYPE_CODES = { boolean: 0, customer: 1, datetime: 2, decimal: 3, double: 4, integer: 5, lookup: 6, memo: 7, money: 8, owner: 9, optionset: 11, state: 12, status: 13, string: 14, uniqueidentifier: 15, multiselectoptionset: 17, bigint: 18 };

/**
 * @param {TableDefinition} table
 * @param {string[] | undefined} names Columns that are asked for; without them none is told.
 * @param {number} language
 */
export function entityMetadata(table, names, language) {
  const asked = (names || []).filter((name) => table.columns[name]);
  const attributes = asked.map((name) => attributeMetadata(table, table.columns[name], language));
  /** @type {Record<string, any>} */
  const byName = Object.fromEntries(attributes.map((attribute) => [attribute.LogicalName, attribute]));
  return {
    Attributes: Object.assign(byName, {
      /** @param {(attribute: any, index: number) => void} delegate */
      forEach: (delegate) => attributes.forEach(delegate),
      /** @param {string | number} chooser */
      get: (chooser) => (chooser === undefined ? attributes : typeof chooser === 'number' ? attributes[chooser] : attributes.find((one) => one.LogicalName === chooser)) || null,
      getAll: () => attributes.slice(),
      getByIndex: (/** @type {number} */ index) => attributes[index] || null,
      getByName: (/** @type {string} */ name) => attributes.find((one) => one.LogicalName === name) || null,
      getLength: () => attributes.length,
    }),
    DisplayCollectionName: table.collectionLabel,
    DisplayName: table.label,
    EntitySetName: table.setName,
    IsActivity: isActivity(table.logicalName),
    IsCustomEntity: table.logicalName.includes('_'),
    LogicalName: table.logicalName,
    OwnershipType: table.ownership,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
    SchemaName: table.schemaName,
  };
}

/**
 * The sandbox's one activity.
 * @param {string} table
 */
export function isActivity(table) {
  return table === 'task';
}

/**
 * @param {TableDefinition} table
 * @param {ColumnDefinition} column
 * @param {number} language
 */
function attributeMetadata(table, column, language) {
  /** @param {string} text */
  const label = (text) => ({ LocalizedLabels: [{ Label: text, LanguageCode: language }], UserLocalizedLabel: { Label: text, LanguageCode: language } });
  const options = (column.options || []).map((option) => ({ Color: option.color || null, Label: label(option.label), State: option.state === undefined ? null : option.state, Value: option.value }));
  return {
    AttributeType: TYPE_CODES[column.type],
    DisplayName: column.label,
    EntityLogicalName: table.logicalName,
    LogicalName: column.name,
    // By value, as the platform gives it.
    OptionSet: Object.fromEntries(options.map((option) => [option.Value, Object.assign({ text: option.Label.UserLocalizedLabel.Label, value: option.Value }, option)])),
    SchemaName: column.schemaName,
  };
}

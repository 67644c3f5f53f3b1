/** The global context: who works, in which language, in which application. */

import { collection } from './collection.js';
import { dateFormatting } from './date-formatting.js';
import { bracedId } from './identifiers.js';
import { webResourceAddress } from './libraries.js';
import { NotInRehearsal, refuseProperties, refusedLater } from './refusal.js';

const DESKTOP = 1;
const CHINESE = 2052;
const ENGLISH = 1033;

/** The version of the platform whose client API this follows. */
const VERSION = '9.2.0.0';

/** @type {WeakMap<PageShell, any>} */
const made = new WeakMap();

/**
 * @param {PageShell} shell
 * @returns {any}
 */
export function globalContextOf(shell) {
  const known = made.get(shell);
  if (known) {
    return known;
  }

  const context = make(shell);
  made.set(shell, context);
  return context;
}

/** @param {PageShell} shell */
function make(shell) {
  const { app } = shell.app;
  const address = `${window.location.origin}/main.aspx`;
  return {
    client: {
      getClient: () => 'Web',
      getClientState: () => 'Online',
      getFormFactor: () => DESKTOP,
      isNetworkAvailable: () => true,
      isOffline: () => false,
    },
    organizationSettings: organizationSettings(),
    userSettings: userSettings(shell),
    getAdvancedConfigSetting: (/** @type {string} */ setting) => {
      throw new NotInRehearsal(`globalContext.getAdvancedConfigSetting('${setting}')`, 'it keeps no settings of an organisation');
    },
    getClientUrl: () => window.location.origin,
    getCurrentAppName: async () => app.name,
    getCurrentAppProperties: async () => ({ appId: '', displayName: app.name, uniqueName: app.uniqueName, url: address, webResourceId: '', webResourceName: '', welcomePageId: '', welcomePageName: '' }),
    getCurrentAppUrl: () => address,
    getCurrentAppSetting: () => null,
    getVersion: () => VERSION,
    isOnPremise: () => false,
    /** @param {string} path */
    prependOrgName: (path) => path,
    /** @param {string} name */
    getWebResourceUrl: (name) => window.location.origin + webResourceAddress(name),
  };
}

function organizationSettings() {
  return refuseProperties(
    { attributes: {}, bpfEntityPrefix: '', defaultCountryCode: '', isAutoSaveEnabled: false, isTrialOrganization: false, languageId: ENGLISH, organizationGeo: '', uniqueName: 'rehearsal', useSkypeProtocol: false },
    'organizationSettings',
    ['baseCurrency', 'baseCurrencyId', 'organizationId'],
    'it does not tell scripts of its organisation',
  );
}

/** @param {PageShell} shell */
function userSettings(shell) {
  const { user } = shell.app;
  const isChinese = shell.language === CHINESE;
  const roles = user.roles.map((name) => ({ id: '', name, entityType: 'role' }));
  return refuseProperties(
    {
      dateFormattingInfo: dateFormatting(isChinese ? 'zh-CN' : 'en-GB'),
      defaultDashboardId: '',
      isGuidedHelpEnabled: false,
      isHighContrastEnabled: window.matchMedia('(forced-colors: active)').matches,
      isRTL: false,
      languageId: shell.language,
      roles: collection(() => roles, (role) => role.name),
      userId: bracedId(user.id),
      userName: user.name,
      // The sandbox knows one time zone, UTC.
      getTimeZoneOffsetMinutes: () => 0,
      getSecurityRolePrivilegesInfo: refusedLater('userSettings.getSecurityRolePrivilegesInfo', 'pages know what a user may do with a table, not which privilege says so'),
    },
    'userSettings',
    ['securityRolePrivileges', 'securityRoles', 'transactionCurrency', 'transactionCurrencyId'],
    'pages know roles by their names (userSettings.roles) and no currency of a user',
  );
}

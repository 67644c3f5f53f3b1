// Drives the sandbox's Web API with dynamics-web-api, a client that is written against Dynamics 365. ClientTests.cs starts the server
// and says where it is.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { DynamicsWebApi } from "dynamics-web-api";

const serverUrl = process.env.BANKCRM_SERVER;
const userId = process.env.BANKCRM_USER;
const api = new DynamicsWebApi({ serverUrl, dataApi: { version: "9.2" } });
const formatted = "OData.Community.Display.V1.FormattedValue";

/** A text that no other test uses. */
const mark = () => "n" + randomUUID().slice(0, 8);

/**
 * The error that a request is refused with.
 * @param {Promise<unknown>} request
 */
async function refusal(request) {
  let error = null;
  await assert.rejects(request, (problem) => {
    error = problem;
    return true;
  });
  return error;
}

test("create gives the id, retrieve the columns with their annotations", async () => {
  const id = await api.create({ collection: "contacts", data: { lastname: "Wang", gendercode: 1, annualincome: 1234.5 } });
  const row = await api.retrieve({ collection: "contacts", key: id, select: ["lastname", "gendercode", "annualincome", "_ownerid_value"], includeAnnotations: "*" });
  assert.equal(row.lastname, "Wang");
  assert.equal(row[`gendercode@${formatted}`], "Male");
  assert.equal(row.annualincome, 1234.5);
  assert.equal(row["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"], "systemuser");
  assert.match(row["@odata.etag"], /^W\/"\d+"$/);
});

test("create with representation shows what was stored, rows inside too", async () => {
  const row = await api.create({
    collection: "accounts",
    data: { name: "Works", primarycontactid: { lastname: "Head" }, Account_Tasks: [{ subject: "a" }, { subject: "b" }] },
    select: ["name"],
    expand: [{ property: "primarycontactid", select: ["lastname"] }, { property: "Account_Tasks", select: ["subject"], orderBy: ["subject"] }],
    returnRepresentation: true,
  });
  assert.equal(row.primarycontactid.lastname, "Head");
  assert.deepEqual(row.Account_Tasks.map((task) => task.subject), ["a", "b"]);
});

test("retrieveMultiple filters, orders, expands, counts and pages", async () => {
  const name = mark();
  const head = await api.create({ collection: "contacts", data: { lastname: name } });
  for (let number = 1; number <= 5; number++) {
    await api.create({ collection: "accounts", data: { name: `${name} ${number}`, "primarycontactid@odata.bind": `/contacts(${head})` } });
  }

  const request = {
    collection: "accounts",
    select: ["name"],
    filter: `startswith(name,'${name}') and primarycontactid/lastname eq '${name}'`,
    orderBy: ["name desc"],
    expand: [{ property: "primarycontactid", select: ["lastname"] }],
    count: true,
    maxPageSize: 2,
  };
  const first = await api.retrieveMultiple(request);
  assert.equal(first.oDataCount, 5);
  assert.deepEqual(first.value.map((row) => row.name), [`${name} 5`, `${name} 4`]);
  assert.equal(first.value[0].primarycontactid.lastname, name);
  const second = await api.retrieveMultiple(request, first.oDataNextLink);
  assert.deepEqual(second.value.map((row) => row.name), [`${name} 3`, `${name} 2`]);
  const all = await api.retrieveAll({ ...request, count: undefined });
  assert.equal(all.value.length, 5);
  const top = await api.retrieveMultiple({ ...request, count: undefined, maxPageSize: undefined, top: 1 });
  assert.equal(top.value.length, 1);
  assert.equal(await api.count({ collection: "accounts", filter: request.filter }), 5);
});

test("fetch follows the paging cookie", async () => {
  const name = mark();
  for (let number = 1; number <= 3; number++) {
    await api.create({ collection: "contacts", data: { lastname: `${name}${number}` } });
  }

  const fetchXml = `<fetch count="2"><entity name="contact"><attribute name="lastname"/><order attribute="lastname"/><filter><condition attribute="lastname" operator="begins-with" value="${name}"/></filter></entity></fetch>`;
  const first = await api.fetch({ collection: "contacts", fetchXml, includeAnnotations: "*" });
  assert.deepEqual(first.value.map((row) => row.lastname), [`${name}1`, `${name}2`]);
  const second = await api.fetch({ collection: "contacts", fetchXml, includeAnnotations: "*", pageNumber: first.PagingInfo.nextPage, pagingCookie: first.PagingInfo.cookie });
  assert.deepEqual(second.value.map((row) => row.lastname), [`${name}3`]);
  const all = await api.fetchAll({ collection: "contacts", fetchXml, includeAnnotations: "*" });
  assert.equal(all.value.length, 3);
});

test("update, upsert by alternate key and delete honour their conditions", async () => {
  const number = mark();
  const key = `bce_customernumber='${number}'`;
  await api.upsert({ collection: "contacts", key, data: { lastname: "Made" } });
  const made = await api.retrieve({ collection: "contacts", key, select: ["lastname", "bce_customernumber"] });
  assert.equal(made.bce_customernumber, number);

  const updated = await api.update({ collection: "contacts", key, data: { lastname: "Updated" }, ifmatch: made["@odata.etag"], returnRepresentation: true, select: ["lastname"] });
  assert.equal(updated.lastname, "Updated");
  assert.equal(await api.update({ collection: "contacts", key, data: { lastname: "Stale" }, ifmatch: made["@odata.etag"] }), false);
  const kept = await api.retrieve({ collection: "contacts", key, select: ["lastname"] });
  assert.equal(kept.lastname, "Updated");

  await api.updateSingleProperty({ collection: "contacts", key: made.contactid, fieldValuePair: { firstname: "Li" } });
  assert.equal((await api.retrieve({ collection: "contacts", key, select: ["fullname"] })).fullname, "Li Updated");
  await api.deleteRecord({ collection: "contacts", key: made.contactid, property: "firstname" });
  assert.equal((await api.retrieve({ collection: "contacts", key, select: ["firstname"] })).firstname, null);

  await api.deleteRecord({ collection: "contacts", key: made.contactid });
  assert.equal((await refusal(api.retrieve({ collection: "contacts", key: made.contactid }))).status, 404);
});

test("associate and disassociate connect rows", async () => {
  const account = await api.create({ collection: "accounts", data: { name: mark() } });
  const contact = await api.create({ collection: "contacts", data: { lastname: "Tied" } });
  const lookup = async () => (await api.retrieve({ collection: "accounts", key: account, select: ["_primarycontactid_value"] }))._primarycontactid_value;

  await api.associateSingleValued({ collection: "accounts", primaryKey: account, navigationProperty: "primarycontactid", relatedCollection: "contacts", relatedKey: contact });
  assert.equal(await lookup(), contact);
  await api.disassociateSingleValued({ collection: "accounts", primaryKey: account, navigationProperty: "primarycontactid" });
  assert.equal(await lookup(), null);
  await api.associate({ collection: "accounts", primaryKey: account, relationshipName: "contact_customer_accounts", relatedCollection: "contacts", relatedKey: contact });
  assert.equal((await api.retrieve({ collection: "contacts", key: contact, select: ["_parentcustomerid_value"] }))._parentcustomerid_value, account);
  await api.disassociate({ collection: "accounts", primaryKey: account, relationshipName: "contact_customer_accounts", relatedKey: contact });
  assert.equal((await api.retrieve({ collection: "contacts", key: contact, select: ["_parentcustomerid_value"] }))._parentcustomerid_value, null);
});

test("functions and actions are called, bound and unbound", async () => {
  const contact = await api.create({ collection: "contacts", data: { lastname: "Before", bce_customernumber: mark() } });
  const who = await api.callFunction("WhoAmI");
  assert.match(who.UserId, /^[0-9a-f-]{36}$/);
  const repeated = await api.callFunction({ name: "tst_Repeat", parameters: { Text: "it is", Count: 3, Flag: true, Id: contact, Words: ["a", "b"] } });
  assert.deepEqual([repeated.Text, repeated.Count, repeated.Flag, repeated.Id, repeated.Words], ["it is", 3, true, contact, ["a", "b"]]);
  const described = await api.callFunction({ collection: "contacts", key: contact, name: "Microsoft.Dynamics.CRM.tst_Describe", parameters: { Greeting: "Hi" } });
  assert.equal(described.Text, "Hi Before");

  const renamed = await api.callAction({ collection: "contacts", key: contact, actionName: "Microsoft.Dynamics.CRM.tst_Rename", action: { Name: "After" } });
  assert.equal(renamed.Before, "Before");
  const granted = await api.callAction({
    actionName: "bce_GrantTierOverride",
    action: {
      Customer: { "@odata.type": "Microsoft.Dynamics.CRM.contact", contactid: contact },
      TierCode: "GOLD",
      Reason: "Asked for by the branch head.",
      Approver: { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: userId },
      EndsOn: "2099-12-31T00:00:00Z",
    },
  });
  assert.equal(granted.TierCode, "GOLD");
});

test("a batch with a change set commits all of it, and a refused one nothing", async () => {
  const name = mark();
  api.startBatch();
  api.create({ collection: "contacts", data: { lastname: name }, contentId: "1" });
  api.create({ collection: "accounts", data: { name, "primarycontactid@odata.bind": "$1" } });
  const made = await api.executeBatch();
  assert.equal(made.length, 2);
  const account = await api.retrieve({ collection: "accounts", key: made[1], select: ["name"], expand: [{ property: "primarycontactid", select: ["lastname"] }] });
  assert.equal(account.primarycontactid.lastname, name);

  api.startBatch();
  api.update({ collection: "accounts", key: made[1], data: { name: "Lost" } });
  api.deleteRecord({ collection: "accounts", key: randomUUID() });
  await refusal(api.executeBatch());
  assert.equal((await api.retrieve({ collection: "accounts", key: made[1], select: ["name"] })).name, name);

  api.startBatch();
  api.retrieveMultiple({ collection: "accounts", filter: `name eq '${name}'`, select: ["name"], inChangeSet: false });
  api.retrieve({ collection: "contacts", key: made[0], select: ["lastname"], inChangeSet: false });
  const [rows, row] = await api.executeBatch();
  assert.equal(rows.value.length, 1);
  assert.equal(row.lastname, name);
});

test("refusals carry the platform's code and message, in the language of the user", async () => {
  const numberless = await api.create({ collection: "contacts", data: { lastname: "Numberless" } });
  const refused = await refusal(api.callAction({ actionName: "bce_EvaluateCustomerTier", action: { Customer: { "@odata.id": `contacts(${numberless})` } } }));
  assert.equal(refused.status, 400);
  assert.equal(refused.code, "0x80040265");
  assert.match(refused.message, /^TIER-002/);

  const unknown = await refusal(api.retrieve({ collection: "contacts", key: randomUUID() }));
  assert.equal(unknown.status, 404);
  assert.equal(unknown.code, "0x80040217");

  const manager = api.initializeInstance({ serverUrl, dataApi: { version: "9.2" }, impersonate: userId });
  const denied = await refusal(manager.retrieveMultiple({ collection: "bce_awards" }));
  assert.equal(denied.status, 403);
  assert.equal(denied.code, "0x80040220");
  assert.match(denied.message, /prvReadbce_award/i);
});

test("$metadata is XML", async () => {
  assert.match(await api.retrieveCsdlMetadata(), /^<\?xml[^]*<EntityType Name="bce_tier"/);
});

using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Solution.Tests.Breakages;

internal static class TableBreakages
{
    public static IEnumerable<Breakage> All { get; } =
    [
        new("SOL-020", "no column is the primary name", "0 columns with PrimaryName", package => package.Customize(root => root.Column("smp_card", "smp_name").Child("DisplayMask").Value = "ValidForForm")),
        new("SOL-020", "two columns are the primary name", "2 columns with PrimaryName", package => package.Customize(root => root.Column("smp_card", "smp_number").Child("DisplayMask").Value = "PrimaryName|ValidForForm")),
        new("SOL-021", "a system table carries its own properties", "contact", package => package.Customize(root => root.Info("Contact").Add(new XElement("OwnershipTypeMask", "UserOwned")))),
        new("SOL-022", "the main form is no fallback form", "smp_limit", package => package.Customize(root => root.MainForm("smp_limit").Descendants("DisplayConditions").Single().SetAttributeValue("FallbackForm", "false"))),
        new("SOL-023", "a long text says memo", "'memo'", package => package.Customize(root => root.Column("smp_card", "smp_note").Child("Type").Value = "memo")),
        new("SOL-023", "a format has upper-case letters", "'Text'", package => package.Customize(root => root.Column("smp_card", "smp_number").Child("Format").Value = "Text")),
        new("SOL-023", "a text has no length in bytes", "without Length", package => package.Customize(root => root.Column("smp_card", "smp_number").Child("Length").Remove())),
        new("SOL-024", "a column is required by the application", "applicationrequired", package => package.Customize(root => root.Column("smp_card", "smp_number").Child("RequiredLevel").Value = "applicationrequired")),
        new("SOL-025", "a display mask is separated by commas", "ValidForForm,ValidForGrid", package => package.Customize(root => root.Column("smp_card", "smp_number").Child("DisplayMask").Value = "ValidForForm,ValidForGrid")),
        new("SOL-026", "a money column has no base column", "smp_spent_base", package => package.Customize(root => root.Column("smp_card", "smp_spent_base").Remove())),
        new("SOL-026", "a base column computes another column", "CalculationOf", package => package.Customize(root => root.Column("smp_card", "smp_spent_base").Child("CalculationOf").Value = "smp_other")),
        new("SOL-026", "a table with money has no exchange rate", "exchangerate", package => package.Customize(root => root.Column("smp_card", "exchangerate").Remove())),
        new("SOL-026", "a table with money has no currency relationship", "transactioncurrency", package => package.Customize(root => root.Relationship("TransactionCurrency_smp_card").Remove())),
        new("SOL-030", "a lookup has no relationship", "smp_contactid", package => package.Customize(root => root.Relationship("smp_contact_card_contact").Remove())),
        new("SOL-030", "a customer column points to contacts only", "to account", package => package.Customize(AsCustomer)),
        new("SOL-031", "a relationship has no lookup", "smp_otherid", package => package.Customize(root => AddRelationship(root, "smp_card", "contact", "smp_otherid"))),
        new("SOL-031", "a relationship names a text column", "smp_number", package => package.Customize(root => AddRelationship(root, "smp_card", "contact", "smp_number"))),
        new("SOL-031", "a relationship writes its lookup in another case", "'smp_ContactId'", package => package.Customize(root => root.Relationship("smp_contact_card_contact").Child("ReferencingAttributeName").Value = "smp_ContactId")),
        new("SOL-031", "a relationship names a missing table", "smp_ghost", package => package.Customize(root => root.Relationship("smp_contact_card_contact").Child("ReferencedEntityName").Value = "smp_ghost")),
        new("SOL-032", "a cascade has an unknown value", "'Delete'", package => package.Customize(root => root.Relationship("smp_contact_card_contact").Child("CascadeDelete").Value = "Delete")),
        new("SOL-032", "a table has two parents", "more than one parental", package => package.Customize(root => MakeParental(root, "smp_contact_card_contact", "smp_limit_card_limit"))),
        new("SOL-033", "two relationships share a navigation property", "smp_contactid", package => package.Customize(root => root.Relationship("smp_limit_card_limit").Descendants("NavigationPropertyName").First().Value = "smp_contactid")),
        new("SOL-034", "a key names a missing column", "smp_ghost", package => package.Customize(root => root.Key().Descendants("AttributeName").Single().Value = "smp_ghost")),
        new("SOL-034", "a key names a money column", "of type money", package => package.Customize(root => root.Key().Descendants("AttributeName").Single().Value = "smp_spent")),
        new("SOL-034", "a key names a secured column", "column security", package => package.Customize(root => root.Key().Descendants("AttributeName").Single().Value = "smp_pin")),
        new("SOL-035", "a table has eleven keys", "11 alternate keys", package => package.Customize(AddKeys)),
        new("SOL-035", "a key has seventeen columns", "17 columns", package => package.Customize(AddKeyColumns)),
        new("SOL-035", "a key is too wide", "1000 bytes", package => package.Customize(root => root.Column("smp_card", "smp_number").Child("MaxLength").Value = "500")),
        new("SOL-036", "a status belongs to no state", "'7'", package => package.Customize(root => root.Column("smp_card", "statuscode").Descendants("status").Last().SetAttributeValue("state", "7"))),
        new("SOL-036", "a state's default status belongs to another state", "default status '1'", package => package.Customize(root => root.Column("smp_card", "statecode").Descendants("state").Last().SetAttributeValue("defaultstatus", "1"))),
        new("SOL-036", "a table has a status and no state", "no statecode", package => package.Customize(root => root.Column("smp_card", "statecode").Remove())),
        new("SOL-037", "a choice value has no prefix", "the value 3", package => package.Customize(root => root.Choice().Descendants("option").Last().SetAttributeValue("value", "3"))),
        new("SOL-037", "an added status has another publisher's value", "284700000", package => package.Customize(root => root.Column("smp_card", "statuscode").Descendants("status").Last().SetAttributeValue("value", "284700000"))),
        new("SOL-038", "a column names a missing choice", "smp_ghost", package => package.Customize(root => root.Column("smp_card", "smp_kind").Child("OptionSetName").Value = "smp_ghost")),
        new("SOL-038", "a choice has a value twice", "103210000 more than once", package => package.Customize(root => root.Choice().Descendants("option").Last().SetAttributeValue("value", "103210000"))),
    ];

    private static void AsCustomer(XElement root)
    {
        root.Column("smp_card", "smp_contactid").Child("Type").Value = "customer";
        root.Column("smp_card", "smp_contactid").Child("LookupStyle").Remove();
    }

    private static void AddRelationship(XElement root, string referencing, string referenced, string lookup)
    {
        var added = new XElement(root.Relationship("smp_contact_card_contact"));
        added.SetAttributeValue("Name", "smp_added");
        added.Child("ReferencingEntityName").Value = referencing;
        added.Child("ReferencedEntityName").Value = referenced;
        added.Child("ReferencingAttributeName").Value = lookup;
        added.Child("EntityRelationshipRoles").Remove();
        root.Child("EntityRelationships").Add(added);
    }

    private static void MakeParental(XElement root, params string[] names)
    {
        foreach (XElement cascade in names.SelectMany(name => root.Relationship(name).Elements().Where(element => element.Name.LocalName.StartsWith("Cascade", System.StringComparison.Ordinal))))
        {
            cascade.Value = "Cascade";
        }
    }

    private static void AddKeys(XElement root)
    {
        XElement key = root.Key();
        for (int i = 2; i <= 11; i++)
        {
            var another = new XElement(key);
            another.ReplaceText("smp_card_number", $"smp_card_number{i}");
            key.AddAfterSelf(another);
        }
    }

    private static void AddKeyColumns(XElement root)
    {
        XElement text = root.Column("smp_card", "smp_number");
        XElement key = root.Key().Descendants("AttributeName").Single();
        for (int i = 2; i <= 17; i++)
        {
            var column = new XElement(text);
            column.ReplaceText("smp_number", $"smp_number{i}");
            column.Child("MaxLength").Value = "10";
            column.Child("Length").Value = "20";
            text.AddAfterSelf(column);
            key.AddAfterSelf(new XElement("AttributeName", $"smp_number{i}"));
        }
    }
}

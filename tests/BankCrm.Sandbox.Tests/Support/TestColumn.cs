using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Sandbox.Tests.Support;

/// <summary>Columns in the shape that a packed solution has them.</summary>
internal static class TestColumn
{
    public static XElement Key(string table) => Make("primarykey", table + "id", mask: "ValidForAdvancedFind|RequiredForGrid");

    public static XElement Name(string name = "tst_name") =>
        Make("nvarchar", name, "PrimaryName|ValidForAdvancedFind|ValidForForm|ValidForGrid|RequiredForForm", new XElement("Format", "text"), new XElement("MaxLength", 100), new XElement("Length", 200));

    public static XElement Text(string name, int length = 50) => Make("nvarchar", name, null, new XElement("Format", "text"), new XElement("MaxLength", length), new XElement("Length", 2 * length));

    public static XElement Memo(string name, int length = 2000) => Make("ntext", name, null, new XElement("Format", "text"), new XElement("MaxLength", length));

    public static XElement Integer(string name, int minimum = 0, int maximum = 100) => Make("int", name, null, new XElement("Format", "none"), Value("MinValue", minimum), Value("MaxValue", maximum));

    public static XElement Decimal(string name, int accuracy = 2) => Make("decimal", name, null, Value("MinValue", -1000), Value("MaxValue", 1000), Value("Accuracy", accuracy));

    public static XElement Double(string name) => Make("float", name, null, Value("MinValue", -1000), Value("MaxValue", 1000), Value("Accuracy", 3));

    public static XElement Money(string name, int accuracy = 2) =>
        Make("money", name, null, Value("MinValue", -1_000_000), Value("MaxValue", 1_000_000), Value("Accuracy", accuracy), Value("AccuracySource", 0));

    public static XElement Date(string name) => Make("datetime", name, null, new XElement("Format", "date"), new XElement("Behavior", 2));

    public static XElement Instant(string name) => Make("datetime", name, null, new XElement("Format", "datetime"), new XElement("Behavior", 1));

    public static XElement Bit(string name, int otherwise = 0) =>
        Make("bit", name, null, Value("AppDefaultValue", otherwise), Options(name, "bit", (1, "Yes", "是"), (0, "No", "否")));

    public static XElement Choice(string name, int otherwise = -1) =>
        Make("picklist", name, null, Value("AppDefaultValue", otherwise), Options(name, "picklist", (100, "Zebra", "斑马"), (200, "Ant", "蚂蚁")));

    public static XElement GlobalChoice(string name, string choice) => Make("picklist", name, null, Value("AppDefaultValue", -1), new XElement("OptionSetName", choice));

    public static XElement MultiChoice(string name) => Make("multiselectpicklist", name, null, Options(name, "picklist", (1, "One", "一"), (2, "Two", "二"), (12, "Twelve", "十二")));

    public static XElement Lookup(string name) => Make("lookup", name, null, new XElement("LookupStyle", "single"), new XElement("LookupTypes"));

    public static XElement Customer(string name) => Make("customer", name, null);

    public static XElement Secured(this XElement column)
    {
        column.SetElementValue("IsSecured", 1);
        return column;
    }

    public static XElement SystemRequired(this XElement column)
    {
        column.SetElementValue("RequiredLevel", "systemrequired");
        return column;
    }

    public static XElement State(params (int Value, int DefaultStatus)[] states) => Make("state", "statecode", null, new XElement(
        "optionset",
        new XAttribute("Name", "statecode"),
        new XElement("states", states.Select(state => new XElement(
            "state", new XAttribute("value", state.Value), new XAttribute("defaultstatus", state.DefaultStatus), Labels("State " + state.Value, "状态 " + state.Value))))));

    public static XElement Status(params (int Value, int State)[] statuses) => Make("status", "statuscode", null, new XElement(
        "optionset",
        new XAttribute("Name", "statuscode"),
        new XElement("statuses", statuses.Select(status => new XElement(
            "status", new XAttribute("value", status.Value), new XAttribute("state", status.State), Labels("Status " + status.Value, "状态描述 " + status.Value))))));

    public static XElement Options(string name, string type, params (int Value, string English, string Chinese)[] options) => new(
        "optionset",
        new XAttribute("Name", name),
        new XElement("OptionSetType", type),
        new XElement("options", options.Select(option => new XElement("option", new XAttribute("value", option.Value), Labels(option.English, option.Chinese)))));

    public static XElement Make(string type, string name, string? mask, params object[] details) => new(
        "attribute",
        new XAttribute("PhysicalName", name),
        new XElement("Type", type),
        new XElement("Name", name),
        new XElement("LogicalName", name),
        new XElement("RequiredLevel", type == "primarykey" ? "systemrequired" : "none"),
        new XElement("DisplayMask", mask ?? "ValidForAdvancedFind|ValidForForm|ValidForGrid"),
        new XElement("ValidForUpdateApi", type == "primarykey" ? 0 : 1),
        new XElement("ValidForReadApi", 1),
        new XElement("ValidForCreateApi", type == "state" ? 0 : 1),
        new XElement("IsSecured", 0),
        new XElement("SourceType", 0),
        details,
        new XElement("displaynames", new XElement("displayname", new XAttribute("description", name), new XAttribute("languagecode", 1033))));

    private static XElement Labels(string english, string chinese) => new(
        "labels",
        new XElement("label", new XAttribute("description", english), new XAttribute("languagecode", 1033)),
        new XElement("label", new XAttribute("description", chinese), new XAttribute("languagecode", 2052)));

    private static XElement Value(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));
}

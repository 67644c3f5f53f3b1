using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Solution.Tests.Breakages;

internal static class PluginBreakages
{
    private const string Dll = "PluginAssemblies/SamplePlugins-A0000000-0000-4000-8000-000000000091/SamplePlugins.dll";

    public static IEnumerable<Breakage> All { get; } =
    [
        new("SOL-060", "there is a second assembly", "lib/Other.dll", package => package.Put("lib/Other.dll", SampleAssembly.Whole().ToBytes())),
        new("SOL-061", "the assembly has another version", "Version=1.1.0.0", package => package.ReplaceAssembly(SampleAssembly.Whole("1.1.0.0"))),
        new("SOL-061", "a type's assembly-qualified name has another token", "PublicKeyToken=null", package => package.Customize(root => RenameType(root, SampleAssembly.Token, "null"))),
        new("SOL-061", "the root component has another full name", "solution.xml lists it", package => package.ChangeSolution(root => root.RootComponent("91").SetAttributeValue("schemaName", "Sample.Plugins"))),
        new("SOL-061", "the assembly is not isolated", "IsolationMode is '1'", package => package.Customize(root => root.Assembly().Child("IsolationMode").Value = "1")),
        new("SOL-061", "the file is no assembly", "not a .NET assembly", package => package.Put(Dll, [1, 2, 3])),
        new("SOL-062", "a type is not in the assembly", "BlockCardPlugin is not in the assembly", package => package.ReplaceAssembly(new SampleAssembly().WithPlugin("CardPlugin"))),
        new("SOL-062", "a type implements no plug-in", "does not implement IPlugin", package => package.ReplaceAssembly(new SampleAssembly().WithPlugin("CardPlugin").WithPlugin("BlockCardPlugin", implementsPlugin: false))),
        new("SOL-062", "a type is not public", "is not public", package => package.ReplaceAssembly(new SampleAssembly().WithPlugin("CardPlugin").WithPlugin("BlockCardPlugin", isPublic: false))),
        new("SOL-062", "a type is abstract", "is abstract", package => package.ReplaceAssembly(new SampleAssembly().WithPlugin("CardPlugin").WithPlugin("BlockCardPlugin", isAbstract: true))),
        new("SOL-062", "a type's constructor takes a number", "no public constructor", package => package.ReplaceAssembly(new SampleAssembly().WithPlugin("CardPlugin").WithPlugin("BlockCardPlugin", constructorParameters: "int"))),
        new("SOL-063", "the assembly refers to another library", "Newtonsoft.Json", package => package.ReplaceAssembly(SampleAssembly.Whole().WithReference("Newtonsoft.Json", "13.0.0.0", "30ad4fe6b2a6aeed"))),
        new("SOL-063", "the assembly refers to another SDK version", "Version=8.0.0.0", package => package.ReplaceAssembly(SampleAssembly.Whole().WithReference("Microsoft.Crm.Sdk.Proxy", "8.0.0.0", "31bf3856ad364e35"))),
        new("SOL-064", "a step names an unregistered type", "deadbeef", package => package.Customize(root => root.UpdateStep().Child("PluginTypeId").Value = "deadbeef-0000-4000-8000-000000000000")),
        new("SOL-064", "a step's type name is another type's", "BlockCardPlugin", package => package.Customize(root => root.UpdateStep().Child("PluginTypeId").Value = "a0000000-0000-4000-8000-000000000902")),
        new("SOL-065", "an Update step has no filter", "Update of smp_card", package => package.Customize(root => root.UpdateStep().Child("FilteringAttributes").Value = string.Empty)),
        new("SOL-066", "a step filters by a missing column", "smp_ghost", package => package.Customize(root => root.UpdateStep().Child("FilteringAttributes").Value = "smp_number,smp_ghost")),
        new("SOL-066", "an image has a missing column", "smp_ghost", package => package.Customize(root => root.Image().Child("Attributes").Value = "smp_ghost")),
        new("SOL-066", "a step is on a missing table", "smp_ghost", package => package.Customize(root => root.Step("CardPlugin: Create of smp_card").Child("PrimaryEntity").Value = "smp_ghost")),
        new("SOL-067", "a Create step has an image of before", "before a Create", package => package.Customize(root => Become(root, "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "Id"))),
        new("SOL-067", "a Delete step has an image of after", "after a Delete", package => package.Customize(AfterDelete)),
        new("SOL-067", "a step before the operation has an image of after", "stage 20", package => package.Customize(root => root.Image().Child("ImageType").Value = "1")),
        new("SOL-067", "a Retrieve step has an image", "gives no images", package => package.Customize(root => Become(root, "f2bdbb1b-ea3e-db11-86a7-000a3a5473e8", "Target"))),
        new("SOL-067", "an image has the wrong property", "'Id'", package => package.Customize(root => root.Image().Child("MessagePropertyName").Value = "Id")),
        new("SOL-067", "an image has no columns", "no columns", package => package.Customize(root => root.Image().Child("Attributes").Value = string.Empty)),
        new("SOL-068", "a step is in the main stage", "stage '30'", package => package.Customize(root => root.UpdateStep().Child("Stage").Value = "30")),
        new("SOL-068", "an asynchronous step is before the operation", "asynchronous in stage 20", package => package.Customize(root => root.UpdateStep().Child("Mode").Value = "1")),
        new("SOL-068", "a step on a custom API that lets none in", "lets no steps in", package => package.ChangeXml("customapis/smp_BlockCard/customapi.xml", api => api.Child("allowedcustomprocessingsteptype").Value = "0")),
        new("SOL-068", "a step on Update of no table", "no table", package => package.Customize(root => root.UpdateStep().Child("PrimaryEntity").Remove())),
    ];

    private static void RenameType(XElement root, string old, string replacement)
    {
        XAttribute name = root.Descendants("PluginType").First().Attribute("AssemblyQualifiedName")!;
        string before = name.Value;
        name.Value = before.Replace(old, replacement, System.StringComparison.Ordinal);
        foreach (XElement step in root.Descendants("PluginTypeName").Where(step => step.Value == before))
        {
            step.Value = name.Value;
        }
    }

    private static void Become(XElement root, string message, string property)
    {
        root.UpdateStep().Child("SdkMessageId").Value = message;
        root.Image().Child("MessagePropertyName").Value = property;
    }

    private static void AfterDelete(XElement root)
    {
        Become(root, "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8", "Target");
        root.UpdateStep().Child("Stage").Value = "40";
        root.Image().Child("ImageType").Value = "1";
    }
}

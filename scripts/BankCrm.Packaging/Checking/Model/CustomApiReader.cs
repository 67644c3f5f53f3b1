using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>Reads the custom APIs from a package's <c>customapis/</c> folder.</summary>
internal static class CustomApiReader
{
    private const string Folder = "customapis/";

    public static IReadOnlyList<CustomApi> ReadAll(SolutionPackage package)
    {
        ILookup<string, string> filesByApi = package.EntryNames
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.Split('/').Length > 2)
            .Order(StringComparer.Ordinal)
            .ToLookup(name => name.Split('/')[1], StringComparer.Ordinal);
        return filesByApi
            .Where(api => package.Contains(Folder + api.Key + "/customapi.xml"))
            .Select(api => new CustomApi(
                Folder + api.Key + "/customapi.xml",
                package.ReadXml(Folder + api.Key + "/customapi.xml").Root!,
                Parts(package, api, "customapirequestparameter.xml"),
                Parts(package, api, "customapiresponseproperty.xml")))
            .ToList();
    }

    private static List<CustomApiPart> Parts(SolutionPackage package, IEnumerable<string> files, string fileName) =>
        files.Where(file => file.EndsWith("/" + fileName, StringComparison.Ordinal))
            .Select(file => new CustomApiPart(file, package.ReadXml(file).Root!))
            .ToList();
}

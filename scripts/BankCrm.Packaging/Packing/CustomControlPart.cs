using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>
/// Code components: <c>Controls/name/</c> with <c>ControlManifest.xml.data.xml</c>, which stays behind as the entry in
/// customizations.xml, while every other file of the folder goes into the zip as it is.
/// </summary>
internal sealed class CustomControlPart : IPart
{
    private const string Folder = "Controls";
    private const string DataFile = "/ControlManifest.xml.data.xml";

    public void AddTo(PackageContents contents, SolutionSource source)
    {
        var components = new List<XElement>();
        foreach (string data in source.FilesUnder(Folder).Where(file => file.EndsWith(DataFile, StringComparison.Ordinal)).ToList())
        {
            XElement control = source.TakeXml(data, "CustomControl").Root!;
            string folder = data[..^DataFile.Length];
            string manifest = FileName.Of(control, data);
            if (manifest != folder + "/ControlManifest.xml" || !source.Has(manifest))
            {
                throw new SolutionPackageException($"{source.FullPath(data)} names the manifest {manifest}, which is not the ControlManifest.xml beside it.");
            }

            foreach (string file in source.FilesUnder(folder))
            {
                contents.AddFile(file, source.Take(file));
            }

            components.Add(control);
        }

        contents.AddComponents("CustomControls", components);
    }
}

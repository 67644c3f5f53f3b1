using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>How XML is written into a zip: UTF-8 without byte order mark or declaration, as the platform's own exports are.</summary>
internal static class PackageXml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        Indent = true,
        NewLineChars = "\n",
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
    };

    public static byte[] ToBytes(XDocument document)
    {
        using var memory = new MemoryStream();
        using (XmlWriter writer = XmlWriter.Create(memory, Settings))
        {
            document.WriteTo(writer);
        }

        return memory.ToArray();
    }
}

using System;
using System.Globalization;
using System.Linq;
using System.Reflection.Metadata;
using System.Security.Cryptography;

namespace BankCrm.Packaging.Assemblies;

/// <summary>An assembly's name, version, culture and public key token (lower-case hexadecimal, or <c>null</c> in words when unsigned).</summary>
internal sealed record AssemblyIdentity(string Name, Version Version, string Culture, string PublicKeyToken)
{
    public string FullName => string.Create(CultureInfo.InvariantCulture, $"{Name}, Version={Version}, Culture={Culture}, PublicKeyToken={PublicKeyToken}");

    public static AssemblyIdentity Of(MetadataReader metadata)
    {
        AssemblyDefinition definition = metadata.GetAssemblyDefinition();
        return new AssemblyIdentity(
            metadata.GetString(definition.Name),
            definition.Version,
            CultureOf(metadata, definition.Culture),
            TokenOfKey(metadata.GetBlobBytes(definition.PublicKey)));
    }

    public static AssemblyIdentity Of(MetadataReader metadata, AssemblyReferenceHandle handle)
    {
        AssemblyReference reference = metadata.GetAssemblyReference(handle);
        byte[] keyOrToken = metadata.GetBlobBytes(reference.PublicKeyOrToken);
        return new AssemblyIdentity(
            metadata.GetString(reference.Name),
            reference.Version,
            CultureOf(metadata, reference.Culture),
            keyOrToken.Length > 8 ? TokenOfKey(keyOrToken) : Hexadecimal(keyOrToken));
    }

    private static string CultureOf(MetadataReader metadata, StringHandle culture) => culture.IsNil ? "neutral" : metadata.GetString(culture);

    /// <summary>The token is the last eight bytes of the key's SHA-1 hash, in reverse order.</summary>
    private static string TokenOfKey(byte[] publicKey) =>
        Hexadecimal(publicKey.Length == 0 ? [] : SHA1.HashData(publicKey).TakeLast(8).Reverse().ToArray());

    private static string Hexadecimal(byte[] token) => token.Length == 0 ? "null" : Convert.ToHexStringLower(token);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace BankCrm.Packaging.Assemblies;

/// <summary>Reads the classes of an assembly from its metadata.</summary>
internal sealed class PluginClassReader
{
    private const string PluginInterface = "Microsoft.Xrm.Sdk.IPlugin";
    private const string ActivityBase = "System.Activities.CodeActivity";

    private readonly MetadataReader metadata;
    private readonly Dictionary<string, TypeDefinitionHandle> byName;

    private PluginClassReader(MetadataReader metadata)
    {
        this.metadata = metadata;
        byName = new Dictionary<string, TypeDefinitionHandle>(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            // An obfuscated assembly can hold two types of one name; a plug-in is never one of them.
            byName.TryAdd(FullName(handle), handle);
        }
    }

    public static Dictionary<string, PluginClass> ReadAll(MetadataReader metadata)
    {
        var reader = new PluginClassReader(metadata);
        return reader.byName.ToDictionary(type => type.Key, type => reader.Read(type.Key, type.Value), StringComparer.Ordinal);
    }

    private PluginClass Read(string name, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        bool isClass = (type.Attributes & TypeAttributes.Interface) == 0;
        return new PluginClass(
            name,
            isClass ? KindOf(handle) : PluginClassKind.Other,
            IsPublic(type),
            (type.Attributes & TypeAttributes.Abstract) != 0,
            type.GetMethods().Select(metadata.GetMethodDefinition).Any(IsPluginConstructor));
    }

    private PluginClassKind KindOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        if (Interfaces(type).Any(IsPluginInterface))
        {
            return PluginClassKind.Plugin;
        }

        string? parent = NameOf(type.BaseType);
        return parent switch
        {
            null or "System.Object" or "System.ValueType" or "System.Enum" or "System.MulticastDelegate" or "System.Attribute" or "System.Exception" => PluginClassKind.Other,
            ActivityBase => PluginClassKind.WorkflowActivity,
            _ => byName.TryGetValue(parent, out TypeDefinitionHandle own) ? KindOf(own) : PluginClassKind.Unknown,
        };
    }

    private IEnumerable<string> Interfaces(TypeDefinition type) =>
        type.GetInterfaceImplementations().Select(implementation => NameOf(metadata.GetInterfaceImplementation(implementation).Interface)).OfType<string>();

    /// <summary>The plug-in interface itself, or an interface of the assembly that extends it.</summary>
    private bool IsPluginInterface(string name) =>
        name == PluginInterface
        || (byName.TryGetValue(name, out TypeDefinitionHandle own) && Interfaces(metadata.GetTypeDefinition(own)).Any(IsPluginInterface));

    private bool IsPublic(TypeDefinition type)
    {
        TypeAttributes visibility = type.Attributes & TypeAttributes.VisibilityMask;
        return visibility == TypeAttributes.Public
            || (visibility == TypeAttributes.NestedPublic && IsPublic(metadata.GetTypeDefinition(type.GetDeclaringType())));
    }

    private bool IsPluginConstructor(MethodDefinition method)
    {
        if (metadata.GetString(method.Name) != ".ctor" || (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public)
        {
            return false;
        }

        BlobReader signature = metadata.GetBlobReader(method.Signature);
        signature.ReadSignatureHeader();
        int parameters = signature.ReadCompressedInteger();
        signature.ReadSignatureTypeCode();
        for (int i = 0; i < parameters; i++)
        {
            if (signature.ReadSignatureTypeCode() != SignatureTypeCode.String)
            {
                return false;
            }
        }

        return parameters <= 2;
    }

    private string? NameOf(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition when !handle.IsNil:
                return FullName((TypeDefinitionHandle)handle);
            case HandleKind.TypeReference when !handle.IsNil:
                TypeReference reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
                return Joined(metadata.GetString(reference.Namespace), metadata.GetString(reference.Name));
            case HandleKind.TypeSpecification when !handle.IsNil:
                return GenericDefinition((TypeSpecificationHandle)handle);
            default:
                return null;
        }
    }

    /// <summary>The name of the open generic type behind a constructed one, such as a plug-in base class with a type argument.</summary>
    private string? GenericDefinition(TypeSpecificationHandle handle)
    {
        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadSignatureTypeCode();
        return NameOf(signature.ReadTypeHandle());
    }

    private string FullName(TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        string name = metadata.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return outer.IsNil ? Joined(metadata.GetString(type.Namespace), name) : FullName(outer) + "+" + name;
    }

    private static string Joined(string space, string name) => space.Length == 0 ? name : space + "." + name;
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>Describes the public and protected surface of a compiled assembly, without loading it.</summary>
public static class AssemblySurface
{
    public static IReadOnlyDictionary<string, SurfaceType> Read(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { InMemory = true });
        return Describe(assembly);
    }

    public static IReadOnlyDictionary<string, SurfaceType> Describe(AssemblyDefinition assembly) =>
        assembly.MainModule.GetTypes().Where(IsVisible).Select(Describe).ToDictionary(type => type.Name);

    private static bool IsVisible(TypeDefinition type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(type.DeclaringType));

    private static SurfaceType Describe(TypeDefinition type)
    {
        var bases = new HashSet<string>();
        if (type.BaseType is { FullName: not ("System.Object" or "System.ValueType" or "System.Enum") })
        {
            bases.Add(SurfaceNames.Of(type.BaseType));
        }

        if (!type.IsEnum)
        {
            bases.UnionWith(type.Interfaces.Select(implemented => SurfaceNames.Of(implemented.InterfaceType)));
        }

        return new SurfaceType(Kind(type), SurfaceNames.Of(type), bases, Members(type).ToHashSet());
    }

    private static string Kind(TypeDefinition type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Members(TypeDefinition type)
    {
        if (type.IsEnum)
        {
            return type.Fields.Where(field => field.HasConstant).Select(field => $"{field.Name} = {Constant(field)}");
        }

        return DataContract(type)
            .Concat(type.Fields.Where(IsVisible).Select(Field))
            .Concat(type.Properties.Where(property => Accessors(property).Any(IsVisible)).Select(Property))
            .Concat(type.Events.Where(member => IsVisible(member.AddMethod)).Select(member => $"event {SurfaceNames.Of(member.EventType)} {member.Name}"))
            .Concat(type.Methods.Where(method => IsVisible(method) && !method.IsGetter && !method.IsSetter && !method.IsAddOn && !method.IsRemoveOn).Select(Method));
    }

    private static IEnumerable<string> DataContract(TypeDefinition type) =>
        from attribute in type.CustomAttributes
        where attribute.AttributeType.FullName == "System.Runtime.Serialization.DataContractAttribute"
        let arguments = attribute.Properties.OrderByDescending(argument => argument.Name, StringComparer.Ordinal)
        select $"[DataContract {string.Join(", ", arguments.Select(argument => $"{argument.Name}={argument.Argument.Value}"))}]";

    private static string Field(FieldDefinition field)
    {
        var modifier = field.HasConstant ? "const " : field.IsStatic ? "static " : string.Empty;
        var value = field.HasConstant ? " = " + Constant(field) : string.Empty;
        return $"{Protected(field.IsPublic)}field {modifier}{SurfaceNames.Of(field.FieldType)} {field.Name}{value}";
    }

    private static string Property(PropertyDefinition property)
    {
        var visible = Accessors(property).Where(IsVisible).ToArray();
        var isPublic = visible.Any(accessor => accessor.IsPublic);
        var accessors = visible.Select(accessor =>
            $"{Protected(accessor.IsPublic || !isPublic)}{(accessor == property.GetMethod ? "get" : "set")};");
        var parameters = property.HasParameters ? $"[{SurfaceNames.Of(property.Parameters)}]" : string.Empty;
        return $"{Protected(isPublic)}{Modifier(visible[0])}{SurfaceNames.Of(property.PropertyType)} {property.Name}{parameters} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Method(MethodDefinition method)
    {
        var parameters = $"({SurfaceNames.Of(method.Parameters)})";
        if (method.IsConstructor)
        {
            return $"{Protected(method.IsPublic)}ctor{parameters}";
        }

        var generic = method.HasGenericParameters ? $"<{string.Join(", ", method.GenericParameters.Select(parameter => parameter.Name))}>" : string.Empty;
        return $"{Protected(method.IsPublic)}{Modifier(method)}{SurfaceNames.Of(method.ReturnType)} {method.Name}{generic}{parameters}";
    }

    private static IEnumerable<MethodDefinition> Accessors(PropertyDefinition property) =>
        new[] { property.GetMethod, property.SetMethod }.Where(accessor => accessor != null);

    private static string Protected(bool isPublic) => isPublic ? string.Empty : "protected ";

    private static string Modifier(MethodDefinition method) => method switch
    {
        { DeclaringType.IsInterface: true } => string.Empty,
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => string.Empty,
    };

    private static bool IsVisible(MethodDefinition method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldDefinition field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static string Constant(FieldDefinition field) => Convert.ToString(field.Constant, CultureInfo.InvariantCulture)!;
}

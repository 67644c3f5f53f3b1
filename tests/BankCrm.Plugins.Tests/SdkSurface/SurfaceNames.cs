using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>Writes types and parameter lists the way the data files do.</summary>
public static class SurfaceNames
{
    public static string Of(TypeReference type) => type switch
    {
        GenericParameter parameter => parameter.Name,
        ByReferenceType reference => "ref " + Of(reference.ElementType),
        ArrayType array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        IModifierType modified => Of(modified.ElementType),
        GenericInstanceType generic => $"{Plain(generic.ElementType)}<{string.Join(", ", generic.GenericArguments.Select(Of))}>",
        { HasGenericParameters: true } => $"{Plain(type)}<{string.Join(", ", type.GenericParameters.Select(parameter => parameter.Name))}>",
        _ => Plain(type),
    };

    public static string Of(IEnumerable<ParameterDefinition> parameters) => string.Join(", ", parameters.Select(Of));

    private static string Of(ParameterDefinition parameter)
    {
        var isParams = parameter.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.ParamArrayAttribute");
        return $"{(isParams ? "params " : string.Empty)}{Of(parameter.ParameterType)} {parameter.Name}";
    }

    private static string Plain(TypeReference type)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        var name = tick < 0 ? type.Name : type.Name[..tick];
        var scope = type.IsNested ? Plain(type.DeclaringType) : type.Namespace;
        return scope is "System" or "" ? name : $"{scope}.{name}";
    }
}

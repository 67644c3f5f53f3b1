using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>The surface test must bite: each way of going beyond the real SDK is tried on a copy of the stand-in, in memory.</summary>
public sealed class SurfaceComparisonTests : IDisposable
{
    private readonly AssemblyDefinition copy = AssemblyDefinition.ReadAssembly(
        SdkAssemblies.StandIn(SdkAssemblies.Net462, SdkAssemblies.Core), new ReaderParameters { InMemory = true });

    private TypeDefinition Money => copy.MainModule.GetType("Microsoft.Xrm.Sdk.Money");

    private TypeDefinition OrderType => copy.MainModule.GetType("Microsoft.Xrm.Sdk.Query.OrderType");

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Excess_UnchangedCopy_IsNone()
    {
        Assert.Empty(Excess());
    }

    [Theory]
    [InlineData(MethodAttributes.Public)]
    [InlineData(MethodAttributes.Public | MethodAttributes.Static)]
    [InlineData(MethodAttributes.Family)]
    [InlineData(MethodAttributes.FamORAssem)]
    public void Excess_ExtraVisibleMethod_NamesIt(MethodAttributes attributes)
    {
        Money.Methods.Add(new MethodDefinition("Round", attributes, copy.MainModule.TypeSystem.Int64));

        Assert.Contains("Int64 Round()", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MethodAttributes.Private)]
    [InlineData(MethodAttributes.Assembly)]
    public void Excess_ExtraHiddenMethod_IsNone(MethodAttributes attributes)
    {
        Money.Methods.Add(new MethodDefinition("Round", attributes, copy.MainModule.TypeSystem.Int64));

        Assert.Empty(Excess());
    }

    [Fact]
    public void Excess_ExtraType_NamesIt()
    {
        copy.MainModule.Types.Add(new TypeDefinition("Microsoft.Xrm.Sdk", "Loan", TypeAttributes.Public, copy.MainModule.TypeSystem.Object));

        Assert.Contains("Microsoft.Xrm.Sdk.Loan", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_ExtraField_NamesIt()
    {
        Money.Fields.Add(new FieldDefinition("Zero", FieldAttributes.Public | FieldAttributes.Static, Money));

        Assert.Contains("field static Microsoft.Xrm.Sdk.Money Zero", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_SetterWhereRealHasNone_NamesTheProperty()
    {
        var aliased = copy.MainModule.GetType("Microsoft.Xrm.Sdk.AliasedValue");
        aliased.Properties.Single(property => property.Name == "Value").SetMethod.IsPublic = true;

        Assert.Contains("Object Value { get; set; }", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_OtherParameterType_NamesTheConstructor()
    {
        Money.Methods.Single(method => method.IsConstructor && method.HasParameters).Parameters[0].ParameterType = copy.MainModule.TypeSystem.Double;

        Assert.Contains("ctor(Double value)", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_OtherParameterName_NamesTheConstructor()
    {
        Money.Methods.Single(method => method.IsConstructor && method.HasParameters).Parameters[0].Name = "amount";

        Assert.Contains("ctor(Decimal amount)", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_UnsealedType_NamesTheKind()
    {
        Money.IsSealed = false;

        Assert.Contains("is a class, really a sealed class", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_ExtraInterface_NamesIt()
    {
        Money.Interfaces.Add(new InterfaceImplementation(new TypeReference("System", "IFormattable", copy.MainModule, copy.MainModule.TypeSystem.CoreLibrary)));

        Assert.Contains("IFormattable", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_OtherBaseType_NamesBoth()
    {
        copy.MainModule.GetType("Microsoft.Xrm.Sdk.OrganizationServiceFault").BaseType = copy.MainModule.TypeSystem.Object;

        Assert.Contains("lacks the base or interface Microsoft.Xrm.Sdk.BaseServiceFault", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_OtherEnumValue_NamesBothLines()
    {
        OrderType.Fields.Single(field => field.Name == "Descending").Constant = 2;

        Assert.Collection(
            Excess(),
            sentence => Assert.Contains("'Descending = 2'", sentence, StringComparison.Ordinal),
            sentence => Assert.Contains("lacks 'Descending = 1'", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Excess_MissingEnumName_NamesIt()
    {
        OrderType.Fields.Remove(OrderType.Fields.Single(field => field.Name == "Descending"));

        Assert.Contains("lacks 'Descending = 1'", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_MissingDataContract_NamesIt()
    {
        Money.CustomAttributes.Clear();

        Assert.Contains("lacks '[DataContract Namespace=http://schemas.microsoft.com/xrm/2011/Contracts, Name=Money]'", Assert.Single(Excess()), StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_MissingMember_IsNone()
    {
        Money.Methods.Remove(Money.Methods.Single(method => method.Name == "GetHashCode"));

        Assert.Empty(Excess());
    }

    [Fact]
    public void Absent_MissingMember_NamesIt()
    {
        var whole = AssemblySurface.Describe(copy);
        Money.Methods.Remove(Money.Methods.Single(method => method.Name == "GetHashCode"));

        Assert.Contains("Int32 GetHashCode()", Assert.Single(SurfaceComparison.Absent(whole, AssemblySurface.Describe(copy))), StringComparison.Ordinal);
    }

    [Fact]
    public void Absent_MissingType_NamesIt()
    {
        var whole = AssemblySurface.Describe(copy);
        copy.MainModule.Types.Remove(OrderType);

        Assert.Contains("Microsoft.Xrm.Sdk.Query.OrderType", Assert.Single(SurfaceComparison.Absent(whole, AssemblySurface.Describe(copy))), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryType_ParsesToTheSame()
    {
        foreach (var type in AssemblySurface.Describe(copy).Values)
        {
            var read = Assert.Single(SurfaceText.Parse(SurfaceText.Write(type)));

            Assert.Equal((type.Kind, type.Name), (read.Kind, read.Name));
            Assert.True(type.Bases.SetEquals(read.Bases));
            Assert.True(type.Members.SetEquals(read.Members));
        }
    }

    private IReadOnlyList<string> Excess() =>
        SurfaceComparison.Excess(AssemblySurface.Describe(copy), SurfaceText.Load(SdkAssemblies.Core));
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using BankCrm.Plugins.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Registration;

/// <summary>What stands beside the classes and what the solution ships must be the same.</summary>
public sealed class RegistrationTests
{
    private static IReadOnlyList<Type> Plugins { get; } = typeof(PluginBase).Assembly.GetTypes().Where(type => typeof(IPlugin).IsAssignableFrom(type) && !type.IsAbstract).ToList();

    [Fact]
    public void Steps_Shipped_AreThoseOfTheAttributes() =>
        Assert.Equal(Plugins.SelectMany(type => type.GetCustomAttributes<StepAttribute>().Select(step => Tell(type, step))).Order(), ShippedSteps.Steps());

    [Fact]
    public void CustomApis_Shipped_AreThoseOfTheAttributes() =>
        Assert.Equal(Plugins.Where(type => type.GetCustomAttribute<CustomApiAttribute>() is not null).Select(Tell).Order(), ShippedSteps.CustomApis());

    [Fact]
    public void Plugins_All_AreSealedWithoutStateAndRegistered()
    {
        Assert.NotEmpty(Plugins);
        Assert.All(Plugins, type =>
        {
            Assert.True(type.IsSealed, type.Name + " is not sealed.");
            Assert.Empty(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));
            Assert.True(type.GetCustomAttributes<StepAttribute>().Any() || type.GetCustomAttribute<CustomApiAttribute>() is not null, type.Name + " is registered nowhere.");
        });
    }

    private static string Tell(Type type, StepAttribute step) =>
        $"{type.FullName}: {step.Message} of {step.Table} at {(int)step.Stage} mode {(step.Asynchronous ? 1 : 0)} rank {step.Rank}, filtering {Columns(step.Filtering, step.Table)}, image {(step.Before is null ? "none" : $"{PluginContext.BeforeImage}({Columns(step.Before, step.Table)})")}";

    private static string Columns(string? columns, string table) => columns switch
    {
        null => "none",
        StepAttribute.AllOwnColumns => ShippedSteps.OwnColumns(table),
        _ => ShippedSteps.Sorted(columns.Split(',')),
    };

    private static string Tell(Type type)
    {
        CustomApiAttribute api = type.GetCustomAttribute<CustomApiAttribute>()!;
        string inputs = string.Join(" ", type.GetCustomAttributes<ApiInputAttribute>().Select(input => $"{input.Name}:{(int)input.Type}{(input.Optional ? "?" : string.Empty)}").Order(StringComparer.Ordinal));
        string outputs = string.Join(" ", type.GetCustomAttributes<ApiOutputAttribute>().Select(output => $"{output.Name}:{(int)output.Type}").Order(StringComparer.Ordinal));
        return $"{type.FullName}: {api.UniqueName} steps {(int)api.CustomProcessing} privilege {api.ExecutePrivilege}, in {inputs}, out {outputs}";
    }
}

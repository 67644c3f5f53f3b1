using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Tests.Support;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using Xunit;

namespace BankCrm.WebApi.Tests.Operations;

/// <summary>What the service says about itself.</summary>
public sealed class DefinitionTests(ServedBank bank) : IClassFixture<ServedBank>
{
    private readonly ApiCaller api = bank.As();

    [Fact]
    public async Task Metadata_IsCsdlOfEveryTableAndOperation()
    {
        ApiAnswer answer = (await api.Get("$metadata")).Demand(200);

        Assert.StartsWith("application/xml", answer.Headers["Content-Type"], StringComparison.Ordinal);
        using var reader = XmlReader.Create(new System.IO.StringReader(answer.Text));
        Assert.True(CsdlReader.TryParse(reader, out IEdmModel model, out IEnumerable<EdmError> errors), string.Join('\n', errors));
        model.Validate(out errors);
        Assert.DoesNotContain(errors, error => error.ErrorCode != EdmErrorCode.InvalidName || !error.ErrorMessage.Contains("_value'", StringComparison.Ordinal));
        EnvironmentSchema schema = bank.Environment.Schema;
        foreach (TableSchema table in schema.Tables.Values)
        {
            IEdmEntitySet set = model.EntityContainer.FindEntitySet(table.EntitySetName);
            Assert.Equal(table.LogicalName, set.EntityType().Name);
            Assert.Equal(table.PrimaryId, set.EntityType().Key().Single().Name);
        }

        foreach (CustomApiSchema operation in schema.CustomApis)
        {
            IEdmOperation found = model.FindDeclaredOperations("Microsoft.Dynamics.CRM." + operation.Name).Single();
            Assert.Equal((operation.IsFunction, operation.BoundTable is not null), (found is IEdmFunction, found.IsBound));
            Assert.Equal(operation.Requests.Count, found.Parameters.Count() - (found.IsBound ? 1 : 0));
        }

        Assert.Equal("_bce_tierpolicyid_value,bce_code", string.Join(',', model.GetAlternateKeysAnnotation(
            model.EntityContainer.FindEntitySet("bce_tiers").EntityType()).Single().Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task ServiceDocument_ListsEverySet()
    {
        JsonElement answer = await api.Read(string.Empty);

        Assert.Equal(
            bank.Environment.Schema.Tables.Values.Select(table => table.EntitySetName).Order(StringComparer.Ordinal),
            answer.GetProperty("value").EnumerateArray().Select(set => set.GetProperty("url").GetString()!).Order(StringComparer.Ordinal));
    }
}

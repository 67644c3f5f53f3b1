using System.Text.Json;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.WebApi.Operations;

/// <summary>Compiles writes of a $ref: which row a lookup points to, or which rows belong to a row.</summary>
internal sealed class Links(ApiModel model, ApiRequest request, ReferenceReader references)
{
    public CompiledWrite Compile(EntityReference owner, string name, KeySegment? related)
    {
        EntityModel entity = model.Of(owner.LogicalName);
        Navigation navigation = entity.Navigations[name];
        return (request.Method, navigation) switch
        {
            ("PUT", Navigation.Lookup lookup) => Point(owner, lookup, Given()),
            ("DELETE", Navigation.Lookup lookup) => Point(owner, lookup, null),
            ("POST", not Navigation.Lookup) => Relate(owner, navigation, Given(), isAdding: true),
            ("DELETE", not Navigation.Lookup) => Relate(owner, navigation, Removed(related), isAdding: false),
            _ => throw ApiFault.Method(request.Method, "a lookup is set by PUT, a row of many is added by POST, and both are removed by DELETE"),
        };
    }

    private EntityReference Given() => request.Json().TryGetProperty("@odata.id", out JsonElement address) && address.ValueKind == JsonValueKind.String
        ? references.Read(address.GetString()!)
        : throw ApiFault.Payload("The body must be an object with '@odata.id', the address of a row.");

    private EntityReference Removed(KeySegment? related) => related is not null
        ? references.Read(related)
        : references.Read(request.Option("$id") ?? throw ApiFault.Query("Which row to remove is said by its key before $ref or by the option $id."));

    private static CompiledWrite Point(EntityReference owner, Navigation.Lookup lookup, EntityReference? target)
    {
        var row = new Entity(owner.LogicalName, owner.Id) { [lookup.Column.LogicalName] = target };
        row.KeyAttributes.AddRange(owner.KeyAttributes);
        return target is null || lookup.Takes(target.LogicalName)
            ? new CompiledWrite(new UpdateRequest { Target = row }, _ => ApiReply.Empty())
            : throw ApiFault.Payload($"'{lookup.Name}' takes a row of '{lookup.Target}', not of '{target.LogicalName}'.");
    }

    private static CompiledWrite Relate(EntityReference owner, Navigation navigation, EntityReference related, bool isAdding)
    {
        var relationship = navigation is Navigation.Children children
            ? new Relationship(children.Relationship.Name) { PrimaryEntityRole = EntityRole.Referenced }
            : new Relationship(navigation.Name);
        var rows = new EntityReferenceCollection { related };
        OrganizationRequest message = isAdding
            ? new AssociateRequest { Target = owner, Relationship = relationship, RelatedEntities = rows }
            : new DisassociateRequest { Target = owner, Relationship = relationship, RelatedEntities = rows };
        return new CompiledWrite(message, _ => ApiReply.Empty());
    }
}

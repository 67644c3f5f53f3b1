using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace BankCrm.WebApi.Operations;

/// <summary>What the service says about itself: the entity sets, and the model as CSDL.</summary>
internal static class Definitions
{
    public static ApiReply ServiceDocument(ApiModel model, ApiRequest request) => ApiReply.Json(200, json =>
    {
        DemandRead(request);
        json.WriteString("@odata.context", $"{request.Root}$metadata");
        json.WriteStartArray("value");
        foreach (string set in model.Entities.Select(entity => entity.Table.EntitySetName))
        {
            json.WriteStartObject();
            json.WriteString("name", set);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", set);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static ApiReply Csdl(ApiModel model, ApiRequest request)
    {
        DemandRead(request);
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            if (!CsdlWriter.TryWriteCsdl(model.Edm, writer, CsdlTarget.OData, out IEnumerable<EdmError> errors))
            {
                throw ApiFault.Unsupported($"the description of this environment: {string.Join("; ", errors)}");
            }
        }

        return new ApiReply(200, "application/xml", buffer.ToArray());
    }

    private static void DemandRead(ApiRequest request)
    {
        if (!request.IsRead)
        {
            throw ApiFault.Method(request.Method, "it is only read");
        }
    }
}

using System;
using System.Collections.Generic;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>The class ids of form controls that exports write, and the column types that go with them.</summary>
internal static class ControlClasses
{
    private static readonly Dictionary<string, string[]> TypesByClass = new(StringComparer.Ordinal)
    {
        ["4273edbd-ac1d-40d3-9fb2-095c621b552d"] = ["nvarchar", "primarykey", "uniqueidentifier"],
        ["ada2203e-b4cd-49be-9ddf-234642b43b52"] = ["nvarchar"],
        ["71716b6c-711e-476c-8ab8-5d11542bfb47"] = ["nvarchar"],
        ["e0dece4b-6fc8-4a8f-a065-082708572369"] = ["ntext", "nvarchar"],
        ["270bd3db-d9af-4782-9025-509e298dec0a"] = ["lookup", "customer", "owner", "partylist"],
        ["3ef39988-22bb-4f0b-bbbe-64b5a3748aee"] = ["picklist", "state", "status", "bit"],
        ["5d68b988-0661-4db2-bc3e-17598ad3be6c"] = ["status", "picklist"],
        ["67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed"] = ["bit"],
        ["b0c6723a-8503-4fd7-bb28-c8a06ac933c2"] = ["bit"],
        ["5b773807-9fb2-42db-97c3-7a91eff8adff"] = ["datetime"],
        ["c3efe0c3-0ec6-42be-8349-cbd9079dfd8e"] = ["decimal"],
        ["0d2c745a-e5a8-4c8f-ba63-c6d3bb604660"] = ["float"],
        ["c6d124ca-7eda-4a60-aea9-7fb8d318b68f"] = ["int"],
        ["aa987274-ce4e-4271-a803-66164311a958"] = ["int"],
        ["533b9e00-756b-4312-95a0-dc888637ac78"] = ["money"],
        ["4aa28ab7-9c13-4f57-a73d-ad894d048b5f"] = ["multiselectpicklist"],
        ["0a7ff475-b016-4687-9ce5-042bfdbd6519"] = ["file"],
        ["7e548b0d-209c-477b-9dcd-f0f44472381d"] = ["image"],
    };

    /// <summary>Controls that show more than one column, or none.</summary>
    private static readonly HashSet<string> WithoutColumn = new(StringComparer.Ordinal)
    {
        "e7a81278-8635-4d9e-8d4d-59480b391c5b", // rows of another table
        "06375649-c143-495e-a496-c962e5b4488e", // timeline
        "f3015350-44a2-4aa0-97b5-00166532b5e9", // timeline before 2016
        "9fdf5f91-88b1-47f4-ad53-c11efc01a01d", // web resource
        "5c5600e0-1d6e-4205-a272-be80da87fd42", // quick view form
        "fd2a7985-3187-444e-908d-6624b21f69c0", // page in a frame
        "f9a8a302-114e-466a-b582-6771b2ae0d92", // code component
        "02d4264b-47e2-4b4c-aa95-f439f3f4d458",
        "62b0df79-0464-470f-8af7-4483cfea0c7d",
        "dfdf1cde-837b-4ac9-98cf-ac74361fd89d",
        "1e1fc551-f7a8-43af-ac34-a8dc35c7b6d4",
        "00ad73da-bd4d-49c6-88a8-2f4f4cad4a20",
        "ee9078c8-6946-4e2c-b8f8-35e65f4be6a8",
        "1f179106-fa28-4495-961e-f6bd93c21974",
        "587cdf98-c1d5-4bde-8473-14a0bc7644a7",
        "7c624a0b-f59e-493d-9583-638d34759266",
        "39354e4a-5015-4d74-8031-ea9eb73a1322",
        "e616a57f-20e0-4534-8662-a101b5ddf4e0",
    };

    /// <summary>Whether exports use a control class of this id (lower case, no braces).</summary>
    public static bool IsKnown(string classId) => TypesByClass.ContainsKey(classId) || WithoutColumn.Contains(classId);

    /// <summary>Whether a control of this class can show a column of this type; true where the class says nothing of types.</summary>
    public static bool Shows(string classId, string columnType) =>
        !TypesByClass.TryGetValue(classId, out string[]? types) || Array.IndexOf(types, columnType) >= 0;
}
